package org.alongside.app;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;

/** The HTML around every Vaadin page: our stylesheet, and how phones are to show it. */
public class AppShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("stylesheet", "alongside/alongside.css");
        settings.addFavIcon("icon", "alongside/icon.svg", "any");
        settings.addMetaTag("referrer", "no-referrer");
    }
}
