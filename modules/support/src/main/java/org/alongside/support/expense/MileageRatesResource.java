package org.alongside.support.expense;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a mile is paid back, over the API. */
@Path("support/mileage-rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MileageRatesResource {
    /** A rate as the API shows it. */
    public record RateJson(Vehicle vehicle, LocalDate validFrom, long mileMinor, String currency, String setBy) {
        static RateJson of(MileageRates.Row row) {
            return new RateJson(
                    row.vehicle(),
                    row.validFrom(),
                    row.mile().minor(),
                    row.mile().currency(),
                    row.setBy());
        }
    }

    /** A rate to add. */
    public record NewRate(Vehicle vehicle, LocalDate validFrom, Long mileMinor) {}

    @Inject
    private MileageRates rates;

    @GET
    @Operation(summary = "What a mile is paid back, by vehicle, the newest rate first")
    public List<RateJson> list() {
        return rates.list().stream().map(RateJson::of).toList();
    }

    @POST
    @Operation(summary = "Add what a mile is paid back from a day on; rates are never changed")
    public Response add(NewRate told) {
        if (told == null || told.mileMinor() == null) {
            throw new Invalid("support.mileage.fault.amount");
        }
        MileageRates.Row row = rates.add(told.vehicle(), told.validFrom(), told.mileMinor());
        return Response.created(URI.create("support/mileage-rates"))
                .entity(RateJson.of(row))
                .build();
    }
}
