package org.alongside.support.claim;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
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

/** What an hour is paid, from which day on. */
@View("support.rates")
@Route("support/rates")
@Menu(title = "support.menu.rates", order = 36)
public class RatesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient RateCards rates;
    private final Listing<RateCards.Row> listing;
    private final DatePicker from = new DatePicker();
    private final TextField hourly = new TextField();

    @Inject
    RatesView(RateCards rates) {
        super("support.rates");
        this.rates = rates;
        listing = new Listing<RateCards.Row>(t("support.rates.list"), t("support.rates.none"))
                .column(t("support.rates.column.from"), row -> Days.inWords(getLocale(), row.validFrom()))
                .column(t("support.rates.column.hourly"), row -> row.hourly().inWords(getLocale()));
        card("support.rates.list", listing);
        from.setLabel(t("support.rates.field.from"));
        hourly.setLabel(t("support.rates.field.hourly"));
        hourly.setMaxLength(12);
        Button set = new Button(t("support.rates.set"), click -> set());
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(from, hourly, set);
        form.addClassName("form");
        card("support.rates.new", form);
        listing.show(rates.list());
    }

    private void set() {
        Money amount = Money.read(hourly.getValue()).orElseThrow(() -> new Invalid("support.rates.fault.amount"));
        rates.set(from.getValue(), amount.minor());
        Notices.done(t("support.rates.was-set"));
        hourly.clear();
        listing.show(rates.list());
    }
}
