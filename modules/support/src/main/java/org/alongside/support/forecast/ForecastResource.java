package org.alongside.support.forecast;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;
import org.alongside.support.owed.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What initiatives cost, over the API. */
@Path("support/forecast")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class ForecastResource {
    /** One month, for instance {@code 2026-03}; amounts in whole minor units. What was paid is left out of one that runs, outside finance. */
    public record MonthJson(String month, long plannedMinor, long aboutExpensesMinor, Long paidMinor) {
        static MonthJson of(Forecast.Month month) {
            return new MonthJson(
                    month.month().toString(),
                    month.planned().minor(),
                    month.aboutExpenses().minor(),
                    month.paid().map(Money::minor).orElse(null));
        }
    }

    /**
     * The forecast; {@code months} is empty, and a sum left out, where it would tell what too few people are paid.
     *
     * @param wholeMonths whether what is owed and paid is told up to the end of last month only
     */
    public record ForecastJson(
            List<MonthJson> months,
            Long plannedMinor,
            Long aboutExpensesMinor,
            Long owedMinor,
            Long paidMinor,
            boolean wholeMonths,
            String currency) {}

    @Inject
    private Forecasts forecasts;

    @GET
    @Operation(
            summary = "What is planned of an initiative comes to by month, next to what was paid; expenses are about")
    public ForecastJson read(@QueryParam("initiative") UUID initiative) {
        if (initiative == null) {
            throw new Invalid("support.promises.fault.initiative");
        }
        Forecast forecast = forecasts.of(new InitiativeId(initiative));
        return new ForecastJson(
                forecast.months().stream().map(MonthJson::of).toList(),
                forecast.planned().map(Money::minor).orElse(null),
                forecast.aboutExpenses().map(Money::minor).orElse(null),
                forecast.owed().map(Money::minor).orElse(null),
                forecast.paid().map(Money::minor).orElse(null),
                forecast.wholeMonths(),
                Money.POUNDS);
    }
}
