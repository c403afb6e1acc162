package org.alongside.mentoring.ending;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pairing.PairingsResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ending that a pair plans, over the API. */
@Path("mentoring/pairings/{id}/ending")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class EndingsResource {

    /** The planned ending: on which day, how many planned meetings lie ahead, and whether it is time to think of a goodbye. */
    public record EndingJson(LocalDate on, int meetingsAhead, boolean near) {

        static EndingJson of(Endings.Row row) {
            return new EndingJson(row.pair().endsOn(), row.ahead(), row.near());
        }
    }

    /** The day on which a pair plans to end. */
    public record NewEnding(LocalDate on) {}

    @Inject
    private Endings endings;

    @Inject
    private Pairings pairings;

    @GET
    @Operation(summary = "When a pair plans to end, and how near that is; for the two of them, too")
    public EndingJson read(@PathParam("id") UUID id) {
        return EndingJson.of(endings.read(new PairingId(id)));
    }

    @PUT
    @Operation(summary = "Choose another day on which the pair plans to end")
    public PairingsResource.PairingJson choose(@PathParam("id") UUID id, NewEnding told) {
        if (told == null || told.on() == null) {
            throw new Invalid("mentoring.fault.day");
        }
        return PairingsResource.PairingJson.of(pairings.endsOn(new PairingId(id), told.on()));
    }

    @POST
    @Operation(summary = "Their ending begins: from now on both are asked how they would like to part")
    public PairingsResource.PairingJson begin(@PathParam("id") UUID id) {
        return PairingsResource.PairingJson.of(endings.begin(new PairingId(id)));
    }
}
