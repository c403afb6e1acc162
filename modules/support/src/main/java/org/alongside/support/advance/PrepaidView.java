package org.alongside.support.advance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.problem.Invalid;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Initiative;
import org.alongside.spi.Participant;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Days;

/** Where staff note tickets and taxis that they booked and paid for people. */
@View("support.prepaid")
@Route("support/prepaid")
@Menu(title = "support.menu.prepaid", order = 34.6)
public class PrepaidView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient PrepaidTravels travels;
    private final ComboBox<Participant> person = new ComboBox<>();
    private final Select<Initiative> initiative = new Select<>();
    private final Select<TravelKind> kind = new Select<>();
    private final DatePicker on = new DatePicker();
    private final TextField amount = new TextField();
    private final Listing<PrepaidTravels.Row> booked;

    @Inject
    PrepaidView(PrepaidTravels travels) {
        super("support.prepaid");
        this.travels = travels;
        booked = new Listing<PrepaidTravels.Row>(t("support.prepaid.all"), t("support.prepaid.none"))
                .column(t("support.claims.column.person"), PrepaidTravels.Row::callName)
                .column(t("support.prepaid.column.kind"), row -> t("support.prepaid.kind", row.kind()))
                .column(t("support.claims.column.on"), row -> Days.inWords(getLocale(), row.on()))
                .column(t("support.claims.column.initiative"), PrepaidTravels.Row::initiativeTitle)
                .column(t("support.claims.column.amount"), row -> row.amount().inWords(getLocale()))
                .column(t("support.prepaid.column.booked-by"), PrepaidTravels.Row::bookedBy)
                .component(t("support.claims.column.deed"), this::remove);
        card("support.prepaid.new", form());
        card("support.prepaid.all", booked);
        show();
    }

    private Div form() {
        person.setLabel(t("support.prepaid.field.person"));
        person.setItems(travels.people());
        person.setItemLabelGenerator(Participant::callName);
        person.addValueChangeListener(chosen -> initiativesOfChosen());
        initiative.setLabel(t("support.expenses.field.initiative"));
        initiative.setItemLabelGenerator(Initiative::title);
        kind.setLabel(t("support.prepaid.field.kind"));
        kind.setItems(TravelKind.values());
        kind.setItemLabelGenerator(one -> t("support.prepaid.kind", one));
        on.setLabel(t("support.prepaid.field.on"));
        on.setLocale(getLocale());
        amount.setLabel(t("support.claims.field.amount"));
        amount.setMaxLength(12);
        Button book = new Button(t("support.prepaid.book"), click -> book());
        book.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(person, initiative, kind, on, amount, book);
        form.addClassName("form");
        return form;
    }

    private void initiativesOfChosen() {
        List<Initiative> theirs = person.getOptionalValue()
                .map(chosen -> travels.initiativesOf(chosen.id()))
                .orElse(List.of());
        initiative.setItems(theirs);
        theirs.stream().findFirst().ifPresent(initiative::setValue);
    }

    private void book() {
        Participant whose = person.getOptionalValue().orElseThrow(() -> new Invalid("support.fault.participant"));
        Initiative what =
                initiative.getOptionalValue().orElseThrow(() -> new Invalid("support.expenses.fault.initiative"));
        Money money = Money.read(amount.getValue()).orElseThrow(() -> new Invalid("support.prepaid.fault.amount"));
        travels.book(whose.id(), new NewPrepaid(what.id(), kind.getValue(), on.getValue(), money.minor()));
        kind.clear();
        on.clear();
        amount.clear();
        Notices.done(t("support.prepaid.was-booked"));
        show();
    }

    private Component remove(PrepaidTravels.Row row) {
        return row.notBoughtOn()
                .<Component>map(day -> new Paragraph(t("support.prepaid.not-bought", Days.inWords(getLocale(), day))))
                .orElseGet(() -> removeButton(row));
    }

    private Button removeButton(PrepaidTravels.Row row) {
        Button remove = new Button(t("support.prepaid.remove"), click -> {
            travels.remove(row.id());
            Notices.done(t("support.prepaid.was-removed"));
            show();
        });
        remove.setAriaLabel(
                t("support.prepaid.remove") + ": " + row.callName() + ", " + Days.inWords(getLocale(), row.on()));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return remove;
    }

    private void show() {
        booked.show(travels.list());
    }
}
