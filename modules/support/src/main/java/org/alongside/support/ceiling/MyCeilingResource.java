package org.alongside.support.ceiling;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.alongside.support.owed.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Up to how much the caller would like to be paid, over the API. */
@Path("support/my/ceiling")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyCeilingResource {
    /** What the caller said; amounts in whole minor units, left out where they said nothing. */
    public record MineJson(Long weeklyMinor, Long monthlyMinor, boolean mayKnow, LocalDate on, String enteredBy) {}

    @Inject
    private Ceilings ceilings;

    @GET
    @Operation(summary = "Up to how much the caller would like to be paid: a list of none or one. Nobody else reads it")
    public List<MineJson> read() {
        return ceilings
                .mine()
                .map(mine -> new MineJson(
                        mine.told().weekly().map(Money::minor).orElse(null),
                        mine.told().monthly().map(Money::minor).orElse(null),
                        mine.told().mayKnow(),
                        mine.on(),
                        mine.enteredBy().orElse(null)))
                .stream()
                .toList();
    }

    @PUT
    @Operation(summary = "Say up to how much one would like to be paid for one's time within a week, a month or both")
    public Response say(CeilingJson told) {
        ceilings.say(CeilingJson.sent(told).told());
        return Response.noContent().build();
    }

    @DELETE
    @Operation(summary = "Take it back")
    public Response takeBack() {
        ceilings.takeBack();
        return Response.noContent().build();
    }
}
