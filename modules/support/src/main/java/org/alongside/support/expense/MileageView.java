package org.alongside.support.expense;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.problem.Invalid;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Days;

/** What a mile is paid back, by vehicle, from which day on. */
@View("support.mileage")
@Route("support/mileage")
@Menu(title = "support.menu.mileage", order = 36.5)
public class MileageView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient MileageRates rates;
    private final Listing<MileageRates.Row> listing;
    private final Select<Vehicle> vehicle = new Select<>();
    private final DatePicker from = new DatePicker();
    private final TextField mile = new TextField();

    @Inject
    MileageView(MileageRates rates) {
        super("support.mileage");
        this.rates = rates;
        listing = new Listing<MileageRates.Row>(t("support.mileage.list"), t("support.mileage.list.none"))
                .column(t("support.expenses.field.vehicle"), row -> t("support.expenses.vehicle", row.vehicle()))
                .column(t("support.rates.column.from"), row -> Days.inWords(getLocale(), row.validFrom()))
                .column(t("support.mileage.column.mile"), row -> row.mile().inWords(getLocale()))
                .column(t("support.mileage.column.by"), MileageRates.Row::setBy);
        card("support.mileage.list", listing);
        vehicle.setLabel(t("support.expenses.field.vehicle"));
        vehicle.setItems(Vehicle.values());
        vehicle.setItemLabelGenerator(one -> t("support.expenses.vehicle", one));
        from.setLabel(t("support.rates.field.from"));
        from.setLocale(getLocale());
        mile.setLabel(t("support.mileage.field.mile"));
        mile.setMaxLength(12);
        Button add = new Button(t("support.mileage.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new Paragraph(t("support.mileage.about")), vehicle, from, mile, add);
        form.addClassName("form");
        card("support.mileage.new", form);
        listing.show(rates.list());
    }

    private void add() {
        Money amount = Money.read(mile.getValue()).orElseThrow(() -> new Invalid("support.mileage.fault.amount"));
        rates.add(vehicle.getValue(), from.getValue(), amount.minor());
        Notices.done(t("support.rates.was-set"));
        mile.clear();
        listing.show(rates.list());
    }
}
