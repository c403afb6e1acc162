package org.alongside.core.plugin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.InitiativeType;

/** Which modules and plugins the programme uses; and, of the plugins, which could not be used and why. */
@View("core.administer")
@Route("modules")
@Menu(title = "core.menu.modules", order = 90)
public class ModulesView extends Page {
    private static final long serialVersionUID = 1L;

    private record Row(String key, String name, boolean on) {}

    private final transient ModuleSwitches switches;

    @Inject
    ModulesView(ModuleSwitches switches, PluginHost host, @Any Instance<AlongsideModule> modules) {
        super("core.modules");
        this.switches = switches;
        Locale locale = getLocale();
        List<Row> rows = Stream.concat(
                        modules.stream()
                                .map(AlongsideModule::name)
                                .filter(name -> !name.equals("core"))
                                .map(name -> row(name, Texts.text(locale, name + ".name"))),
                        host.initiativeTypes().stream()
                                .map((InitiativeType type) -> row(type.key(), type.label(locale))))
                .sorted(Comparator.comparing(Row::name))
                .toList();
        card(
                "core.modules.used",
                new Listing<Row>(t("core.modules.used"), t("core.modules.none"))
                        .column(t("core.modules.name"), Row::name)
                        .component(t("core.modules.state"), this::turn)
                        .show(rows));
        List<LoadedPlugin> faulty = host.plugins().stream()
                .filter(plugin -> plugin.fault().isPresent())
                .toList();
        if (!faulty.isEmpty()) {
            card(
                    "core.plugins.faulty",
                    new Listing<LoadedPlugin>(t("core.plugins.faulty"), "")
                            .column(t("core.modules.name"), LoadedPlugin::id)
                            .column(t("core.plugins.version"), LoadedPlugin::version)
                            .column(
                                    t("core.plugins.why"),
                                    plugin -> t(plugin.fault().orElseThrow()))
                            .show(faulty));
        }
    }

    private Row row(String key, String name) {
        return new Row(key, name, switches.isOn(key));
    }

    private Div turn(Row row) {
        Checkbox box = new Checkbox(t("core.modules.on"), row.on());
        box.setAriaLabel(row.name() + ": " + t("core.modules.on"));
        box.addValueChangeListener(change -> {
            switches.turn(row.key(), change.getValue());
            Notices.done(t(change.getValue() ? "core.modules.turned-on" : "core.modules.turned-off", row.name()));
        });
        return new Div(box);
    }
}
