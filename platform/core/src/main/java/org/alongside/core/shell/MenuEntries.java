package org.alongside.core.shell;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.MenuSource;

/** The menu: every page with {@code @Menu} that the person may open and whose module their programme uses, then plugins. */
@ApplicationScoped
class MenuEntries {
    record Entry(String title, String link) {}

    @Inject
    private PageAccess access;

    @Inject
    private ModuleSwitches switches;

    @Inject
    @Any
    private Instance<MenuSource> sources;

    List<Entry> forCurrentUser(Locale locale) {
        List<Entry> entries = new ArrayList<>();
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget().isAnnotationPresent(Menu.class))
                .filter(route -> access.opens(route.getNavigationTarget()))
                .filter(route -> switches.isOn(moduleOf(route)))
                .sorted(Comparator.comparingDouble(MenuEntries::order).thenComparing(RouteData::getTemplate))
                .map(route -> new Entry(Texts.text(locale, menu(route).title()), route.getTemplate()))
                .forEach(entries::add);
        for (MenuSource source : sources) {
            source.entries(locale).forEach(entry -> entries.add(new Entry(entry.title(), entry.link())));
        }
        return entries;
    }

    private static double order(RouteData route) {
        return menu(route).order();
    }

    private static Menu menu(RouteData route) {
        return route.getNavigationTarget().getAnnotation(Menu.class);
    }

    /** The module's word is the first of the title's key, as it is everywhere. */
    private static String moduleOf(RouteData route) {
        String key = menu(route).title();
        return key.substring(0, key.indexOf('.'));
    }
}
