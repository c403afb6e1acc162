package org.alongside.core.duty;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where people work, over the API. */
@Path("placements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "relations")
public class PlacementsResource {
    /** A placement as the API shows it. */
    public record PlacementJson(
            UUID id, UUID participant, String callName, String team, LocalDate from, LocalDate until) {
        static PlacementJson of(Placements.Row row) {
            return new PlacementJson(
                    row.id(),
                    row.participant().value(),
                    row.callName(),
                    row.team(),
                    row.from(),
                    row.until().orElse(null));
        }
    }

    /** A placement to note; {@code until} may be left out. */
    public record NewPlacement(UUID participant, String team, LocalDate from, LocalDate until) {}

    @Inject
    private Placements placements;

    @GET
    @Operation(summary = "In which teams and services people work, the latest first")
    public List<PlacementJson> list() {
        return placements.list().stream().map(PlacementJson::of).toList();
    }

    @POST
    @Operation(summary = "Somebody works in a team or service for some time")
    public List<PlacementJson> note(NewPlacement told) {
        if (told.participant() == null) {
            throw new Invalid("core.placement.fault.participant");
        }
        placements.note(
                new ParticipantId(told.participant()), told.team(), told.from(), Optional.ofNullable(told.until()));
        return list();
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "A placement ends")
    public Response end(@PathParam("id") UUID id, RelationsResource.Ending told) {
        if (told.on() == null) {
            throw new Invalid("core.placement.fault.dates");
        }
        placements.end(id, told.on());
        return Response.noContent().build();
    }
}
