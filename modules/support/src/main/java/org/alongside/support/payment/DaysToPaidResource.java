package org.alongside.support.payment;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long people wait for their pay, over the API. */
@Path("support/days-to-paid")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class DaysToPaidResource {
    /** The median of an initiative; left out where fewer than five people were paid. */
    public record OfInitiativeJson(UUID initiative, String title, Double days) {}

    /** The medians; left out where fewer than five people were paid. */
    public record MeasureJson(Double days, List<OfInitiativeJson> initiatives) {}

    @Inject
    private DaysToPaid measure;

    @GET
    @Operation(summary = "How many days it takes from sending a claim to being paid: medians")
    public MeasureJson read() {
        DaysToPaid.Measure read = measure.read();
        return new MeasureJson(
                read.programme().orElse(null),
                read.initiatives().stream()
                        .map(one -> new OfInitiativeJson(
                                one.id().value(), one.title(), one.days().orElse(null)))
                        .toList());
    }
}
