package org.alongside.analysis.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.analysis.study.Approach;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.core.identity.AccountId;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.View;

/** How far those who code agree; for whoever wants it all the same, where that is not part of the study's approach. */
@View("analysis.read")
@Route("analysis/studies/:id/agreement")
public class AgreementView extends StudyPageView {
    private static final long serialVersionUID = 1L;

    private final transient Studies studies;
    private final transient Agreements agreements;

    private transient Optional<UUID> wantedAnyway = Optional.empty();

    @Inject
    AgreementView(Studies studies, Agreements agreements) {
        super("analysis.agreement");
        this.studies = studies;
        this.agreements = agreements;
    }

    @Override
    protected void show(UUID id) {
        StudyId study = new StudyId(id);
        Studies.Row row = studies.read(study);
        backTo(row);
        boolean reflexive = row.approach() == Approach.REFLEXIVE;
        if (reflexive && !wantedAnyway.equals(Optional.of(id))) {
            card("analysis.step.not-of-approach")
                    .saying(t("analysis.agreement.not-of-approach"))
                    .add(new Button(t("analysis.agreement.anyway"), click -> {
                        wantedAnyway = Optional.of(id);
                        showAnew(id);
                    }));
            return;
        }
        Div result = new Div();
        result.addClassName("page");
        card("analysis.agreement.choose")
                .saying(t("analysis.agreement.choose.about"))
                .add(chooser(study, reflexive, result));
        add(result);
    }

    private Component chooser(StudyId study, boolean anyway, Div result) {
        List<Agreements.Coder> coders = agreements.coders(study);
        Select<Measure> measure = select("analysis.agreement.measure", Measure.ALPHA, Measure.values());
        Select<Unit> unit = select("analysis.agreement.unit", Unit.CHARACTER, Unit.values());
        Select<Basis> basis = select("analysis.agreement.basis", Basis.ALL_TEXT, Basis.values());
        MultiSelectComboBox<Agreements.Coder> people = new MultiSelectComboBox<>(t("analysis.agreement.people"));
        people.setItems(coders);
        people.setItemLabelGenerator(Agreements.Coder::name);
        people.setHelperText(t("analysis.agreement.people.help"));
        Runnable compare = () -> {
            Set<AccountId> chosen =
                    people.getValue().stream().map(Agreements.Coder::account).collect(Collectors.toSet());
            unit.setEnabled(measure.getValue() != Measure.UNITIZING_ALPHA);
            if (chosen.size() == 1) {
                result.removeAll();
                result.add(new Paragraph(t("analysis.agreement.fault.people", Comparison.MOST_CODERS)));
                return;
            }
            Question question = new Question(measure.getValue(), unit.getValue(), basis.getValue(), chosen, anyway);
            show(study, agreements.compare(study, question), result);
        };
        measure.addValueChangeListener(change -> compare.run());
        unit.addValueChangeListener(change -> compare.run());
        basis.addValueChangeListener(change -> compare.run());
        people.addValueChangeListener(change -> compare.run());
        compare.run();
        Div form = new Div(measure, unit, basis);
        if (coders.size() > 2) {
            form.add(people);
        }
        form.addClassName("form");
        return form;
    }

    private <T extends Enum<T>> Select<T> select(String key, T first, T[] all) {
        Select<T> select = new Select<>();
        select.setLabel(t(key));
        select.setItems(all);
        select.setItemLabelGenerator(one -> t(key, one));
        select.setValue(first);
        return select;
    }

    private void show(StudyId study, Agreements.Table table, Div result) {
        result.removeAll();
        result.add(overall(study, table), codes(table), interviews(table), coders(table), measures());
    }

    private Card overall(StudyId study, Agreements.Table table) {
        Measure measure = table.question().measure();
        Card card = new Card(t("analysis.agreement.measure", measure));
        card.saying(t("analysis.agreement.overall", words(measure, table.overall(), table.interval())));
        card.saying(t("analysis.agreement.means", measure));
        card.saying(t("analysis.agreement.not-for", measure));
        card.saying(t("analysis.agreement.compared", table.interviews().size(), table.units(), table.alone()));
        card.saying(t("analysis.agreement.resampled", table.resampled()));
        if (table.drawnFromFew()) {
            card.saying(t("analysis.agreement.few", Comparison.ENOUGH_DOCUMENTS));
        }
        card.saying(t("analysis.agreement.talk"));
        Anchor file = new Anchor(link(study, table.question()), t("analysis.agreement.file"));
        file.setRouterIgnore(true);
        card.add(file);
        return card;
    }

    private static String link(StudyId study, Question question) {
        String people = question.people().stream()
                .map(person -> "&coder=" + person.value())
                .sorted()
                .collect(Collectors.joining());
        return "api/analysis/studies/" + study + "/agreement.csv?measure=" + question.measure() + "&unit="
                + question.unit() + "&basis=" + question.basis() + "&anyway=" + question.anyway() + people;
    }

    private Card codes(Agreements.Table table) {
        Measure measure = table.question().measure();
        Card card = new Card(t("analysis.agreement.codes"));
        card.add(new Listing<Agreements.Line>(t("analysis.agreement.codes"), t("analysis.codebook.none"))
                .component(
                        t("analysis.code.name"),
                        line -> new Anchor("analysis/codes/" + line.code(), "– ".repeat(line.depth()) + line.name()))
                .column(
                        t("analysis.agreement.measure", measure),
                        line -> words(measure, line.figure(), line.interval()))
                .column(t("analysis.code.passages"), line -> String.valueOf(line.passages()))
                .column(t("analysis.agreement.used-by"), line -> String.valueOf(line.people()))
                .show(table.codes()));
        return card;
    }

    private Card interviews(Agreements.Table table) {
        Measure measure = table.question().measure();
        Card card = new Card(t("analysis.agreement.interviews"));
        card.add(new Listing<Agreements.Interview>(
                        t("analysis.agreement.interviews"), t("analysis.agreement.interviews.none"))
                .component(
                        t("analysis.interview.participant"),
                        one -> new Anchor("analysis/transcripts/" + one.transcript(), one.callName()))
                .column(t("analysis.agreement.measure", measure), one -> words(measure, one.figure(), Optional.empty()))
                .show(table.interviews()));
        return card;
    }

    private Card coders(Agreements.Table table) {
        Card card = new Card(t("analysis.agreement.coders"));
        card.add(new Listing<Agreements.Coder>(t("analysis.agreement.coders"), t("analysis.coding.none"))
                .component(t("analysis.agreement.coder"), this::coder)
                .column(t("analysis.agreement.coder.interviews"), coder -> String.valueOf(coder.interviews()))
                .show(table.coders()));
        return card;
    }

    private Component coder(Agreements.Coder coder) {
        Div shown = new Div(new Span(coder.name()));
        if (coder.involved()) {
            shown.add(new Span(" "), new Mark(t("analysis.involved"), Mark.Tone.CARE));
        }
        return shown;
    }

    private Component measures() {
        Facts facts = new Facts();
        for (Measure measure : Measure.values()) {
            facts.fact(
                    t("analysis.agreement.measure", measure),
                    new Div(
                            new Paragraph(t("analysis.agreement.means", measure)),
                            new Paragraph(t("analysis.agreement.not-for", measure))));
        }
        return new NativeDetails(t("analysis.agreement.measures"), facts);
    }

    private String words(Measure measure, Figure figure, Optional<Interval> interval) {
        return figure.undefined()
                .map(why -> t("analysis.agreement.undefined", why))
                .orElseGet(() -> words(measure, figure.value().orElseThrow(), interval));
    }

    private String words(Measure measure, double value, Optional<Interval> interval) {
        return interval.map(found -> t(
                        "analysis.agreement.interval",
                        number(measure, value),
                        number(measure, found.low()),
                        number(measure, found.high())))
                .orElseGet(() -> number(measure, value));
    }

    /** Never 1 or 100% where people differed, however seldom. */
    private String number(Measure measure, double value) {
        long rounded = Math.round(value * 100);
        long hundredths = value < 1 ? Math.min(rounded, 99) : rounded;
        return measure == Measure.PERCENT
                ? t("analysis.agreement.percent", hundredths)
                : String.format(getLocale(), "%.2f", hundredths / 100.0);
    }
}
