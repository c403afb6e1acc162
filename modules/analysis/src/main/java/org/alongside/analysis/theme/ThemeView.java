package org.alongside.analysis.theme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.coding.QuoteView;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.analysis.wording.Days;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** One theme: how many people it stands on, how it stands to the rules of its study, what speaks against it, and what it was before. */
@View("analysis.read")
@Route("analysis/themes/:id")
public class ThemeView extends StudyPageView {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_LABEL = 90;

    private final transient Studies studies;
    private final transient Themes themes;
    private final transient ThemeVersions versions;
    private final transient ThemeEntries entries;
    private final transient Readiness readiness;
    private final transient Codings codings;
    private final transient Days days;

    @Inject
    ThemeView(
            Studies studies,
            Themes themes,
            ThemeVersions versions,
            ThemeEntries entries,
            Readiness readiness,
            Codings codings,
            Days days) {
        super("analysis.theme");
        this.studies = studies;
        this.themes = themes;
        this.versions = versions;
        this.entries = entries;
        this.readiness = readiness;
        this.codings = codings;
        this.days = days;
    }

    @Override
    protected void show(UUID id) {
        Themes.Evidence evidence = themes.evidence(new ThemeId(id));
        Themes.Row theme = evidence.theme();
        title(theme.words().name(), theme.words().plain());
        backTo(studies.read(theme.study()));
        add(new Anchor("analysis/studies/" + theme.study() + "/themes", t("analysis.theme.all")));
        List<ThemeVersions.Row> all = versions.list(theme.id());
        long now = all.get(0).number();
        List<ThemeEntries.Row> beside = entries.list(theme.id());
        standing(evidence);
        readiness(theme, now, beside);
        against(theme, beside);
        outsiders(theme, now, beside);
        versions(theme, all);
    }

    private void standing(Themes.Evidence evidence) {
        Coverage coverage = evidence.coverage();
        Card card = card("analysis.theme.standing");
        card.saying(coverage.inWords(getLocale()));
        coverage.concentration(getLocale()).ifPresent(card::saying);
        card.add(new NativeDetails(
                t("analysis.theme.outside"),
                new Div(
                        new Paragraph(t("analysis.theme.outside.about")),
                        new Paragraph(coverage.outside().inWords(getLocale())))));
    }

    private void readiness(Themes.Row theme, long now, List<ThemeEntries.Row> beside) {
        Card card = card("analysis.readiness");
        Rules rules = readiness.rules(theme.study());
        List<Check> checks = readiness.of(theme.id());
        if (checks.isEmpty()) {
            card.saying(t("analysis.readiness.none"));
        }
        checks.forEach(check -> card.add(check(check, rules)));
        of(beside, EntryKind.AGREED_ON).forEach(entry -> card.add(agreed(entry, now)));
        boolean misses = checks.stream().anyMatch(check -> !check.met());
        card.add(new NativeDetails(
                t("analysis.readiness.agree"),
                form(
                        misses ? t("analysis.readiness.reason-needed") : t("analysis.readiness.reason-open"),
                        t("analysis.readiness.readers"),
                        t("analysis.readiness.agree.yes"),
                        words -> {
                            readiness.agree(theme.id(), now, words);
                            Notices.done(t("analysis.readiness.agreed"));
                            showAnew(theme.id().value());
                        })));
    }

    private Component check(Check check, Rules rules) {
        String reason = check.rule() == Rule.PEOPLE
                ? t("analysis.readiness.people", check.count(), rules.people())
                : t("analysis.readiness.reason", check.reason());
        return new Paragraph(
                check.met()
                        ? new Mark(t("analysis.readiness.met"), Mark.Tone.GOOD)
                        : new Mark(t("analysis.readiness.not-yet"), Mark.Tone.CARE),
                new Span(" " + t("analysis.readiness.rule", check.rule()) + " " + reason));
    }

    private Component agreed(ThemeEntries.Row entry, long now) {
        Div shown = new Div(new Paragraph(t(
                entry.aboutVersion() == now ? "analysis.readiness.agreed-on" : "analysis.readiness.agreed-on-earlier",
                entry.madeBy(),
                Days.inWords(days.of(entry.madeAt()), getLocale()),
                entry.aboutVersion())));
        if (!entry.missing().isEmpty()) {
            shown.add(new Paragraph(t(
                    "analysis.readiness.although",
                    entry.missing().stream()
                            .map(rule -> t("analysis.readiness.rule", rule))
                            .collect(Collectors.joining(" ")))));
        }
        if (!entry.words().isEmpty()) {
            shown.add(new Paragraph(t("analysis.readiness.because", entry.words())));
        }
        return shown;
    }

    private void against(Themes.Row theme, List<ThemeEntries.Row> beside) {
        Card card = card("analysis.against").saying(t("analysis.against.about"));
        List<ThemeEntries.Row> found = beside.stream()
                .filter(entry -> entry.kind() == EntryKind.AGAINST || entry.kind() == EntryKind.NONE_FOUND)
                .toList();
        if (found.isEmpty()) {
            card.saying(t("analysis.against.none"));
        }
        found.forEach(entry -> card.add(against(theme, entry)));
        card.add(
                new NativeDetails(t("analysis.against.passage"), passage(theme)),
                new NativeDetails(
                        t("analysis.against.note"),
                        form(
                                t("analysis.against.note.words"),
                                t("analysis.against.note.readers"),
                                t("analysis.against.note.save"),
                                words -> {
                                    entries.against(theme.id(), words);
                                    saved(theme);
                                })),
                new NativeDetails(
                        t("analysis.against.search"),
                        form(
                                t("analysis.against.where"),
                                t("analysis.against.note.readers"),
                                t("analysis.against.search.save"),
                                words -> {
                                    entries.noneFound(theme.id(), words);
                                    saved(theme);
                                })));
    }

    private Component against(Themes.Row theme, ThemeEntries.Row entry) {
        Span who = new Span(t(
                entry.kind() == EntryKind.NONE_FOUND ? "analysis.against.none-found" : "analysis.against.by",
                entry.madeBy(),
                Days.inWords(days.of(entry.madeAt()), getLocale()),
                entry.aboutVersion()));
        Div shown = new Div();
        if (entry.hole()) {
            shown.add(new Paragraph(t("analysis.against.hole")), who);
        } else if (entry.passage().isPresent()) {
            Passage passage = entry.passage().orElseThrow();
            shown.add(new QuoteView(
                    passage.quote(),
                    new Anchor("analysis/transcripts/" + passage.transcript(), passage.callName()),
                    new Span(" "),
                    who));
        } else {
            shown.add(new Paragraph(entry.words()), who);
        }
        if (!entry.stands()) {
            shown.add(new Paragraph(t(
                    "analysis.against.taken-back",
                    entry.takenBackBy().orElseThrow(),
                    Days.inWords(days.of(entry.takenBack().orElseThrow()), getLocale()))));
        } else if (entry.kind() == EntryKind.AGAINST) {
            shown.add(new Button(t("analysis.against.take-back"), click -> {
                entries.takeBack(entry.id());
                saved(theme);
            }));
        }
        return shown;
    }

    private Component passage(Themes.Row theme) {
        ComboBox<Passage> chosen = new ComboBox<>(t("analysis.against.passage.which"));
        chosen.setItems(codings.ofStudy(theme.study()));
        chosen.setItemLabelGenerator(passage -> passage.callName() + ": " + beginning(passage.quote()));
        chosen.setWidthFull();
        Button save = new Button(t("analysis.against.passage.save"), click -> {
            if (chosen.getValue() == null) {
                Notices.refused(t("analysis.against.fault.passage"));
                return;
            }
            entries.against(theme.id(), chosen.getValue().id());
            saved(theme);
        });
        return asForm(chosen, save);
    }

    private static String beginning(String quote) {
        return quote.codePointCount(0, quote.length()) <= LONGEST_LABEL
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_LABEL)) + "…";
    }

    private void outsiders(Themes.Row theme, long now, List<ThemeEntries.Row> beside) {
        Card card = card("analysis.outsider").saying(t("analysis.outsider.about"));
        List<ThemeEntries.Row> looks = of(beside, EntryKind.LOOKED_AT);
        if (looks.isEmpty()) {
            card.saying(t("analysis.outsider.none"));
        }
        for (ThemeEntries.Row look : looks) {
            Span who = new Span(t(
                    "analysis.outsider.looked",
                    look.madeBy(),
                    Days.inWords(days.of(look.madeAt()), getLocale()),
                    look.aboutVersion()));
            card.add(look.words().isEmpty() ? new Paragraph(who) : new Div(new Paragraph(look.words()), who));
        }
        card.add(new NativeDetails(
                t("analysis.outsider.look"),
                form(
                        t("analysis.outsider.words"),
                        t("analysis.readiness.readers"),
                        t("analysis.outsider.save"),
                        words -> {
                            entries.lookedAt(theme.id(), now, words);
                            saved(theme);
                        })));
    }

    private void versions(Themes.Row theme, List<ThemeVersions.Row> all) {
        Card card = card("analysis.versions");
        card.add(new Listing<ThemeVersions.Row>(t("analysis.versions"), t("analysis.versions.none"))
                .column(t("analysis.versions.number"), version -> String.valueOf(version.number()))
                .column(t("analysis.versions.when"), version -> Days.inWords(days.of(version.madeAt()), getLocale()))
                .column(
                        t("analysis.versions.by"),
                        version -> version.madeBy().orElseGet(() -> t("analysis.versions.by-nobody")))
                .column(
                        t("analysis.versions.why"),
                        version -> version.why().isEmpty() ? t("analysis.versions.no-why") : version.why())
                .show(all));
        if (all.size() > 1) {
            Div result = new Div();
            Select<Long> from =
                    version(t("analysis.versions.from"), all, all.get(1).number());
            Select<Long> to = version(t("analysis.versions.to"), all, all.get(0).number());
            Runnable compare = () -> show(versions.compare(theme.id(), from.getValue(), to.getValue()), result);
            from.addValueChangeListener(change -> compare.run());
            to.addValueChangeListener(change -> compare.run());
            compare.run();
            card.add(new H3(t("analysis.versions.difference")), asForm(from, to), result);
        }
    }

    private static Select<Long> version(String label, List<ThemeVersions.Row> all, long chosen) {
        Select<Long> select = new Select<>();
        select.setLabel(label);
        select.setItems(all.stream().map(ThemeVersions.Row::number).toList());
        select.setValue(chosen);
        return select;
    }

    private void show(ThemeVersions.Difference found, Div result) {
        result.removeAll();
        part(t("analysis.theme.name"), found.name(), result);
        part(t("analysis.theme.plain"), found.plain(), result);
        part(t("analysis.theme.definition"), found.definition(), result);
        if (!found.added().isEmpty()) {
            result.add(new Paragraph(t("analysis.versions.codes-added", String.join(", ", found.added()))));
        }
        if (!found.removed().isEmpty()) {
            result.add(new Paragraph(t("analysis.versions.codes-removed", String.join(", ", found.removed()))));
        }
        if (result.getComponentCount() == 0) {
            result.add(new Paragraph(t("analysis.versions.same")));
        }
    }

    private void part(String heading, WordChange change, Div result) {
        if (change.isChanged()) {
            result.add(
                    new Paragraph(heading),
                    new WordChangeView(t("analysis.versions.before"), t("analysis.versions.after"), change));
        }
    }

    private Component form(String label, String readers, String save, SerializableConsumer<String> done) {
        FreeText words = new FreeText(label, readers, ThemeEntries.LONGEST);
        Button button = new Button(save, click -> done.accept(words.words()));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return asForm(words, button);
    }

    private static Div asForm(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("form");
        return form;
    }

    private void saved(Themes.Row theme) {
        Notices.done(t("analysis.theme.entry.saved"));
        showAnew(theme.id().value());
    }

    private static List<ThemeEntries.Row> of(List<ThemeEntries.Row> entries, EntryKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }
}
