package org.alongside.mentoring.ending;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.PairingsResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking after a pair that is over, over the API. */
@Path("mentoring/pairings/{id}/aftercare")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class AftercareResource {

    /** How a pair that is over stands, and until when the two are looked after. */
    public record AftercareJson(PairingState state, LocalDate until) {

        static AftercareJson of(Aftercare.Row row) {
            return new AftercareJson(row.pair().state(), row.until());
        }
    }

    @Inject
    private Aftercare aftercare;

    @GET
    @Operation(summary = "Until when the two of a pair that is over are looked after")
    public AftercareJson read(@PathParam("id") UUID id) {
        return AftercareJson.of(aftercare.read(new PairingId(id)));
    }

    @POST
    @Operation(summary = "Look after the two from now on; else that begins by itself within the hour")
    public AftercareJson begin(@PathParam("id") UUID id) {
        return AftercareJson.of(aftercare.begin(new PairingId(id)));
    }

    @POST
    @Path("done")
    @Operation(summary = "All is done; not before the weeks are over")
    public PairingsResource.PairingJson close(@PathParam("id") UUID id) {
        return PairingsResource.PairingJson.of(aftercare.close(new PairingId(id)));
    }
}
