package org.alongside.support.advance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.spi.Initiative;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Days;

/** Asking for money beforehand, and what became of it: on one's own page, and where a supporter does it for somebody. */
public final class AdvancesForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** What the buttons do. */
    private interface Deeds {
        List<AdvanceRow> rows();

        List<Initiative> initiatives();

        void ask(NewAdvance told);

        void takeBack(AdvanceId id);

        /** Whether somebody else does it for whose they are. */
        default boolean forThem() {
            return false;
        }
    }

    private final transient Deeds deeds;
    private final Div asked = new Div();
    private final Select<Initiative> initiative = new Select<>();
    private final TextField amount = new TextField();
    private final DatePicker neededOn = new DatePicker();

    private AdvancesForm(Deeds deeds, LocalDate today) {
        this.deeds = deeds;
        List<Initiative> theirs = deeds.initiatives();
        initiative.setLabel(t("support.expenses.field.initiative"));
        initiative.setItems(theirs);
        initiative.setItemLabelGenerator(Initiative::title);
        theirs.stream().findFirst().ifPresent(initiative::setValue);
        amount.setLabel(t("support.claims.field.amount"));
        amount.setMaxLength(12);
        neededOn.setLabel(
                t(deeds.forThem() ? "support.advances.theirs.needed-on" : "support.advances.field.needed-on"));
        neededOn.setLocale(getLocale());
        neededOn.setMin(today);
        Button ask = new Button(t("support.advances.ask"), click -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(initiative, amount, neededOn, ask);
        form.addClassName("form");
        if (deeds.forThem()) {
            getContent()
                    .add(
                            new Paragraph(t("support.advances.theirs.read")),
                            new Paragraph(t("support.advances.theirs.lead")),
                            new Paragraph(t("support.advances.theirs.rest")));
        }
        getContent().add(form, asked);
        show();
    }

    /** Of the person at the keyboard. */
    public static AdvancesForm mine(Advances advances, LocalDate today) {
        return new AdvancesForm(
                new Deeds() {
                    @Override
                    public List<AdvanceRow> rows() {
                        return advances.mine();
                    }

                    @Override
                    public List<Initiative> initiatives() {
                        return advances.myInitiatives();
                    }

                    @Override
                    public void ask(NewAdvance told) {
                        advances.ask(told);
                    }

                    @Override
                    public void takeBack(AdvanceId id) {
                        advances.takeBack(id);
                    }
                },
                today);
    }

    /**
     * Of somebody who told us.
     *
     * @param how the way in which they told us, as it is chosen when something is sent
     */
    public static AdvancesForm of(ParticipantId participant, Advances advances, Supplier<Method> how, LocalDate today) {
        return new AdvancesForm(
                new Deeds() {
                    @Override
                    public List<AdvanceRow> rows() {
                        return advances.of(participant);
                    }

                    @Override
                    public List<Initiative> initiatives() {
                        return advances.initiativesOf(participant);
                    }

                    @Override
                    public void ask(NewAdvance told) {
                        advances.askFor(participant, told, how.get());
                    }

                    @Override
                    public void takeBack(AdvanceId id) {
                        advances.takeBackFor(id, how.get());
                    }

                    @Override
                    public boolean forThem() {
                        return true;
                    }
                },
                today);
    }

    private void ask() {
        Initiative what =
                initiative.getOptionalValue().orElseThrow(() -> new Invalid("support.expenses.fault.initiative"));
        Money money = Money.read(amount.getValue()).orElseThrow(() -> new Invalid("support.advances.fault.amount"));
        deeds.ask(new NewAdvance(what.id(), money.minor(), neededOn.getOptionalValue()));
        amount.clear();
        neededOn.clear();
        Notices.done(t("support.advances.was-asked"));
        show();
    }

    private void show() {
        List<AdvanceRow> rows = deeds.rows();
        Listing<AdvanceRow> listing = new Listing<AdvanceRow>(
                        t(deeds.forThem() ? "support.advances.theirs" : "support.advances.mine"),
                        t(deeds.forThem() ? "support.advances.theirs.none" : "support.advances.mine.none"))
                .column(t("support.claims.column.on"), row -> Days.inWords(getLocale(), row.askedOn()))
                .column(t("support.claims.column.initiative"), AdvanceRow::initiativeTitle)
                .column(t("support.claims.column.amount"), row -> AdvanceWords.amount(getLocale(), row))
                .component(t("support.claims.column.state"), row -> stateOf(getLocale(), row));
        if (rows.stream().anyMatch(AdvanceRow::handedToNobody)) {
            listing.component(t("support.claims.column.decide"), this::deed);
        }
        asked.removeAll();
        asked.add(listing.show(rows));
    }

    private Component deed(AdvanceRow row) {
        if (!row.handedToNobody()) {
            return new Div(t("support.claims.nothing-to-do"));
        }
        Button takeBack = new Button(t("support.expenses.take-back"), click -> {
            deeds.takeBack(row.id());
            Notices.done(t("support.expenses.was-taken-back"));
            show();
        });
        takeBack.setAriaLabel(t("support.expenses.take-back") + ": " + AdvanceWords.amount(getLocale(), row));
        takeBack.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return takeBack;
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }

    /** How far an advance has come, and what became of it. */
    static Div stateOf(Locale locale, AdvanceRow row) {
        Mark.Tone tone = row.state() == AdvanceState.PAID ? Mark.Tone.GOOD : Mark.Tone.CALM;
        Div cell = new Div(
                new Mark(Texts.text(locale, "support.advances.state", row.state()), tone),
                new Paragraph(AdvanceWords.detail(locale, row)));
        AdvanceWords.rest(locale, row).map(Paragraph::new).ifPresent(cell::add);
        if (row.state() == AdvanceState.AFTERWARDS) {
            cell.add(new Paragraph(Texts.text(locale, "support.advances.afterwards.about")));
        }
        if (row.enteredForThem()) {
            cell.add(new Paragraph(Texts.text(
                    locale,
                    "support.claims.entered",
                    row.enteredBy(),
                    Days.inWords(locale, row.askedOn()),
                    Texts.text(locale, "support.claims.how", row.saidHow()))));
        }
        return cell;
    }
}
