package org.alongside.analysis.theme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.coding.QuoteView;
import org.alongside.analysis.study.Approach;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.core.initiative.TakesUpFindings;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.FreeText;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** The themes of a study: what they say, which codes they gather, whose words they stand on. */
@View("analysis.read")
@Route("analysis/studies/:id/themes")
public class ThemesView extends StudyPageView {
    private static final long serialVersionUID = 1L;

    private final transient Studies studies;
    private final transient Codes codes;
    private final transient Themes themes;
    private final transient BroughtThemes brought;
    private final transient Readiness readiness;
    private final transient Saturations saturations;

    @Inject
    ThemesView(
            Studies studies,
            Codes codes,
            Themes themes,
            BroughtThemes brought,
            Readiness readiness,
            Saturations saturations) {
        super("analysis.themes");
        this.studies = studies;
        this.codes = codes;
        this.themes = themes;
        this.brought = brought;
        this.readiness = readiness;
        this.saturations = saturations;
    }

    @Override
    protected void show(UUID id) {
        StudyId study = new StudyId(id);
        backTo(studies.read(study));
        List<Codes.Row> codebook = codes.list(study);
        List<Themes.Evidence> all = themes.evidence(study);
        if (all.isEmpty()) {
            Paragraph nothing = new Paragraph(t("analysis.themes.none"));
            nothing.addClassName("nothing-yet");
            add(nothing);
        }
        all.forEach(evidence -> add(theme(evidence, codebook)));
        card("analysis.themes.new", words(new ThemeWords("", "", ""), t("analysis.themes.add"), told -> {
            themes.add(study, told);
            Notices.done(t("analysis.themes.added"));
            showAnew(id);
        }));
        card("analysis.readiness.rules", rules(study)).saying(t("analysis.readiness.rules.below"));
        saturation(study);
    }

    private Component rules(StudyId study) {
        Rules now = readiness.rules(study);
        IntegerField people = new IntegerField(t("analysis.readiness.rules.people"));
        people.setMin(0);
        people.setValue(now.people());
        Checkbox counterExample =
                new Checkbox(t("analysis.readiness.rule", Rule.COUNTER_EXAMPLE), now.counterExample());
        Checkbox outsider = new Checkbox(t("analysis.readiness.rule", Rule.OUTSIDER), now.outsider());
        Checkbox memberReview = new Checkbox(t("analysis.readiness.rule", Rule.MEMBER_REVIEW), now.memberReview());
        Button save = new Button(t("analysis.readiness.rules.save"), click -> {
            readiness.set(
                    study,
                    new Rules(
                            people.getValue() == null ? 0 : people.getValue(),
                            counterExample.getValue(),
                            outsider.getValue(),
                            memberReview.getValue()));
            Notices.done(t("analysis.readiness.rules.saved"));
            showAnew(study.value());
        });
        Div form = new Div(people, counterExample, outsider, memberReview, save);
        form.addClassName("form");
        return form;
    }

    private void saturation(StudyId study) {
        Card card = card("analysis.saturation");
        if (studies.read(study).approach() == Approach.REFLEXIVE) {
            card.saying(t("analysis.saturation.not-of-approach"));
            return;
        }
        card.saying(t("analysis.saturation.about"));
        IntegerField base = number(t("analysis.saturation.base"), Saturation.Terms.USUAL.base());
        IntegerField run = number(t("analysis.saturation.run"), Saturation.Terms.USUAL.run());
        IntegerField threshold = number(t("analysis.saturation.threshold"), Saturation.Terms.USUAL.threshold());
        Div result = new Div();
        Runnable reckon = () -> {
            result.removeAll();
            if (base.getValue() != null && run.getValue() != null && threshold.getValue() != null) {
                Saturation.Terms terms = new Saturation.Terms(base.getValue(), run.getValue(), threshold.getValue());
                show(saturations.of(study, terms), result);
            }
        };
        base.addValueChangeListener(change -> reckon.run());
        run.addValueChangeListener(change -> reckon.run());
        threshold.addValueChangeListener(change -> reckon.run());
        reckon.run();
        Div form = new Div(base, run, threshold);
        form.addClassName("form");
        card.add(form, result);
    }

    private static IntegerField number(String label, int value) {
        IntegerField field = new IntegerField(label);
        field.setValue(value);
        return field;
    }

    private void show(Saturations.Result found, Div result) {
        Saturation saturation = found.saturation();
        result.add(new Paragraph(t("analysis.saturation.interviews", saturation.interviews(), found.left())));
        if (saturation.runs().isEmpty()) {
            result.add(new Paragraph(t("analysis.saturation.too-few")));
            return;
        }
        result.add(new Paragraph(
                t("analysis.saturation.in-base", saturation.terms().base(), saturation.inBase())));
        result.add(new Listing<Saturation.Run>(t("analysis.saturation.runs"), t("analysis.saturation.too-few"))
                .column(
                        t("analysis.saturation.run.interviews"),
                        run -> t("analysis.saturation.run.from-to", run.first(), run.last()))
                .column(t("analysis.saturation.run.added"), run -> String.valueOf(run.added()))
                .column(
                        t("analysis.saturation.run.share"),
                        run -> t("analysis.saturation.percent", String.format(getLocale(), "%.1f", 100 * run.share())))
                .show(saturation.runs()));
        result.add(new Paragraph(
                saturation.reached().isPresent()
                        ? reached(saturation.runs().get(saturation.reached().getAsInt()), saturation.terms())
                        : t(
                                "analysis.saturation.not-reached",
                                saturation.terms().threshold())));
    }

    private String reached(Saturation.Run run, Saturation.Terms terms) {
        return t("analysis.saturation.reached", run.first(), run.last(), terms.threshold());
    }

    private Card theme(Themes.Evidence evidence, List<Codes.Row> codebook) {
        Themes.Row theme = evidence.theme();
        Card card = new Card(theme.words().name());
        card.add(new Mark(t("analysis.theme.state", theme.state()), tone(theme.state())));
        card.saying(theme.words().definition());
        card.saying(t("analysis.theme.in-plain-words", theme.words().plain()));
        Coverage coverage = evidence.coverage();
        card.saying(coverage.inWords(getLocale()));
        coverage.concentration(getLocale()).ifPresent(card::saying);
        card.saying(
                evidence.codes().isEmpty()
                        ? t("analysis.theme.no-codes")
                        : t("analysis.theme.codes", String.join(", ", evidence.codes())));
        card.add(new Anchor(
                "analysis/themes/" + theme.id(),
                t("analysis.theme.open", theme.words().name())));
        card.add(
                new NativeDetails(t("analysis.theme.quotes", evidence.passages().size()), quotes(evidence)));
        if (theme.state() == ThemeState.AGREED && brought.isPossible()) {
            card.add(new NativeDetails(t("analysis.theme.bring"), bring(theme)));
        }
        if (theme.state() == ThemeState.IN_REVIEW) {
            card.saying(t("analysis.theme.refusal.in-review"));
        } else {
            FreeText why =
                    new FreeText(t("analysis.theme.why"), t("analysis.theme.why.readers"), ThemeVersions.LONGEST_WHY);
            Component group = group(theme, codebook, why);
            Div change = new Div(why, group, words(theme.words(), t("analysis.theme.save"), told -> {
                themes.change(theme.id(), told, why.words(), Optional.of(theme.version()));
                Notices.done(t("analysis.theme.saved"));
                showAnew(theme.study().value());
            }));
            card.add(new NativeDetails(t("analysis.theme.change"), change));
        }
        return card;
    }

    /** The name of the theme stands there to be put otherwise. */
    private Component bring(Themes.Row theme) {
        FreeText words = new FreeText(
                t("analysis.theme.bring.words"), t("analysis.theme.bring.readers"), TakesUpFindings.LONGEST);
        words.words(theme.words().name());
        Button bring = new Button(t("analysis.theme.bring.yes"), click -> {
            brought.bring(theme.id(), words.words());
            Notices.done(t("analysis.theme.brought"));
        });
        Div form = new Div(new Paragraph(t("analysis.theme.bring.about")), words, bring);
        form.addClassName("form");
        return form;
    }

    private static Mark.Tone tone(ThemeState state) {
        return switch (state) {
            case DRAFT -> Mark.Tone.CALM;
            case IN_REVIEW -> Mark.Tone.CARE;
            case AGREED -> Mark.Tone.GOOD;
        };
    }

    private static Div quotes(Themes.Evidence evidence) {
        Div quotes = new Div();
        for (Passage passage : evidence.passages()) {
            quotes.add(new QuoteView(
                    passage.quote(), new Anchor("analysis/transcripts/" + passage.transcript(), passage.callName())));
        }
        return quotes;
    }

    private Component group(Themes.Row theme, List<Codes.Row> codebook, FreeText why) {
        MultiSelectComboBox<Codes.Row> chosen = new MultiSelectComboBox<>(t("analysis.theme.choose-codes"));
        chosen.setItems(codebook);
        chosen.setItemLabelGenerator(Codes.Row::name);
        chosen.setValue(codebook.stream()
                .filter(code -> theme.codes().contains(code.id()))
                .collect(Collectors.toSet()));
        Button save = new Button(t("analysis.theme.group"), click -> {
            themes.group(
                    theme.id(),
                    chosen.getValue().stream().map(Codes.Row::id).collect(Collectors.toSet()),
                    why.words(),
                    Optional.of(theme.version()));
            Notices.done(t("analysis.theme.grouped"));
            showAnew(theme.study().value());
        });
        Div form = new Div(chosen, save);
        form.addClassName("form");
        return form;
    }

    private Component words(ThemeWords before, String saveAs, SerializableConsumer<ThemeWords> save) {
        TextField name = new TextField(t("analysis.theme.name"));
        name.setMaxLength(ThemeWords.LONGEST_NAME);
        name.setValue(before.name());
        FreeText plain = new FreeText(t("analysis.theme.plain"), t("analysis.theme.plain.readers"), ThemeWords.LONGEST);
        plain.words(before.plain());
        FreeText definition = new FreeText(
                t("analysis.theme.definition"), t("analysis.theme.definition.readers"), ThemeWords.LONGEST);
        definition.words(before.definition());
        Button button = new Button(
                saveAs, click -> save.accept(new ThemeWords(name.getValue(), plain.words(), definition.words())));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(name, plain, definition, button);
        form.addClassName("form");
        return form;
    }
}
