package org.alongside.core.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;

/** One's own link with the institution: whether there is one, making it, taking it away. */
final class ProviderForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient MyProvider provider;
    private final String name;

    ProviderForm(MyProvider provider, String name) {
        this.provider = provider;
        this.name = name;
        addClassName("form");
        refresh();
    }

    private void refresh() {
        removeAll();
        MyProvider.State state = provider.state();
        if (!state.linked()) {
            add(
                    new Paragraph(t("core.provider.mine.off")),
                    new Button(
                            t("core.provider.mine.link", name),
                            click -> UI.getCurrent()
                                    .getPage()
                                    .setLocation(provider.setOut(VaadinServletRequest.getCurrent()))));
            return;
        }
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        add(
                new Paragraph(t(
                        "core.provider.mine.on", state.since().map(day::format).orElse(""))),
                new Button(t("core.provider.mine.unlink"), click -> {
                    provider.unlink();
                    Notices.done(t("core.provider.mine.unlinked"));
                    refresh();
                }));
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}
