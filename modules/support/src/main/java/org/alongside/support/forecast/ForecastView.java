package org.alongside.support.forecast;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Initiative;
import org.alongside.support.owed.Money;

/** What is planned comes to, for whoever plans the money. */
@View("support.forecast")
@Route("support/forecast")
@Menu(title = "support.menu.forecast", order = 38.5)
public class ForecastView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Forecasts forecasts;
    private final Select<Initiative> initiative = new Select<>();
    private final Div shown = new Div();

    @Inject
    ForecastView(Forecasts forecasts) {
        super("support.forecast");
        this.forecasts = forecasts;
        initiative.setLabel(t("support.forecast.field.initiative"));
        initiative.setItemLabelGenerator(Initiative::title);
        List<Initiative> all = forecasts.initiatives();
        initiative.setItems(all);
        initiative.addValueChangeListener(chosen -> show());
        shown.getElement().setAttribute("aria-live", "polite");
        card("support.forecast.one", initiative, shown);
        if (all.isEmpty()) {
            shown.add(new Paragraph(t("support.forecast.none")));
        } else {
            initiative.setValue(all.get(0));
        }
    }

    private void show() {
        shown.removeAll();
        initiative.getOptionalValue().ifPresent(chosen -> show(forecasts.of(chosen.id())));
    }

    private void show(Forecast forecast) {
        shown.add(new Facts()
                .fact(t("support.forecast.planned"), told(forecast.planned()))
                .fact(t("support.forecast.expenses"), about(forecast.aboutExpenses()))
                .fact(t("support.forecast.owed"), told(forecast.owed()))
                .fact(t("support.forecast.paid"), told(forecast.paid())));
        if (forecast.wholeMonths()) {
            shown.add(new Paragraph(t("support.forecast.whole-months")));
        }
        if (forecast.months().isEmpty()) {
            shown.add(new Paragraph(t("support.forecast.few")));
            return;
        }
        shown.add(new Listing<Forecast.Month>(t("support.forecast.months"), t("support.forecast.few"))
                .column(t("support.forecast.column.month"), row -> inWords(row.month()))
                .column(t("support.forecast.column.planned"), row -> words(row.planned()))
                .column(
                        t("support.forecast.column.expenses"),
                        row -> row.aboutExpenses().minor() > 0
                                ? about(Optional.of(row.aboutExpenses()))
                                : words(row.aboutExpenses()))
                .column(
                        t("support.forecast.column.paid"),
                        row -> row.paid().map(this::words).orElse(""))
                .show(forecast.months()));
    }

    private String inWords(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", getLocale()).format(month);
    }

    private String told(Optional<Money> sum) {
        return sum.map(this::words).orElseGet(() -> t("support.forecast.not-told"));
    }

    private String about(Optional<Money> sum) {
        return sum.map(money -> t("support.forecast.about", words(money)))
                .orElseGet(() -> t("support.forecast.not-told"));
    }

    private String words(Money money) {
        return money.inWords(getLocale());
    }
}
