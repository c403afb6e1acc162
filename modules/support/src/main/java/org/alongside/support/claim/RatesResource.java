package org.alongside.support.claim;

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

/** What an hour is paid, over the API. */
@Path("support/rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class RatesResource {
    /** A rate as the API shows it. */
    public record RateJson(LocalDate validFrom, long hourlyMinor, String currency) {
        static RateJson of(RateCards.Row row) {
            return new RateJson(
                    row.validFrom(), row.hourly().minor(), row.hourly().currency());
        }
    }

    /** A rate to set. */
    public record NewRate(LocalDate validFrom, Long hourlyMinor) {}

    @Inject
    private RateCards rates;

    @GET
    @Operation(summary = "What an hour is paid, the newest rate first")
    public List<RateJson> list() {
        return rates.list().stream().map(RateJson::of).toList();
    }

    @POST
    @Operation(summary = "Set what an hour is paid from a day on")
    public Response set(NewRate told) {
        if (told == null || told.hourlyMinor() == null) {
            throw new Invalid("support.rates.fault.amount");
        }
        RateCards.Row row = rates.set(told.validFrom(), told.hourlyMinor());
        return Response.created(URI.create("support/rates"))
                .entity(RateJson.of(row))
                .build();
    }
}
