package org.alongside.core.setting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** What the programme chooses about its modules: a form for each, made from what its card names. */
@View("core.administer")
@Route("settings")
@Menu(title = "core.menu.settings", order = 91)
public class SettingsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Settings settings;
    private final transient ZoneId zone;
    private final Div content = new Div();

    @Inject
    SettingsView(Settings settings, CurrentProgramme programme, Programmes programmes) {
        super("core.settings");
        this.settings = settings;
        this.zone = programmes.find(programme.required()).orElseThrow().zone();
        content.addClassName("page");
        add(content);
        refresh();
    }

    private void refresh() {
        content.removeAll();
        List<String> warnings = settings.warnings(getLocale());
        if (!warnings.isEmpty()) {
            Card card = new Card(t("core.settings.warnings"));
            warnings.forEach(sentence -> card.add(new Paragraph(sentence)));
            content.add(card);
        }
        Map<String, List<Settings.Row>> byModule = settings.list().stream()
                .collect(Collectors.groupingBy(Settings.Row::module, TreeMap::new, Collectors.toList()));
        byModule.values().forEach(rows -> content.add(form(rows)));
    }

    /** The settings of one module or plugin. */
    private Card form(List<Settings.Row> rows) {
        String owner = settings.words(rows.get(0).setting().key()).owner(getLocale());
        Card card = new Card(owner);
        List<SettingForm> forms = rows.stream()
                .map(row -> new SettingForm(row, settings.words(row.setting().key()), this::showHistory))
                .toList();
        forms.forEach(card::add);
        Button save = new Button(t("core.settings.save"), click -> {
            forms.forEach(form -> settings.change(form.key(), form.chosen()));
            Notices.done(t("core.settings.saved"));
            refresh();
        });
        save.setAriaLabel(t("core.settings.save") + ": " + owner);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(save);
        return card;
    }

    private void showHistory(SettingForm form) {
        List<Settings.Line> lines = settings.history(form.key());
        Div shown = new Div(new Listing<Settings.Line>(t("core.settings.history"), t("core.settings.history.none"))
                .column(
                        t("core.settings.when"),
                        line -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(getLocale())
                                .format(line.at().atZoneSameInstant(zone)))
                .column(t("core.settings.who"), Settings.Line::who)
                .column(t("core.settings.before"), line -> form.spoken(line.before()))
                .column(t("core.settings.after"), line -> form.spoken(line.after()))
                .show(lines));
        if (!lines.isEmpty()) {
            Button undo = new Button(t("core.settings.undo"), click -> {
                settings.undo(form.key());
                Notices.done(t("core.settings.saved"));
                refresh();
            });
            shown.add(undo);
        }
        form.below(shown);
    }
}
