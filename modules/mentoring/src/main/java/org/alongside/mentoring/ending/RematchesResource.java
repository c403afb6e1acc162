package org.alongside.mentoring.ending;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.PairingsResource;
import org.alongside.mentoring.pairing.Parting;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Meeting somebody else, over the API. */
@Path("mentoring/pairings/{id}/somebody-else")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class RematchesResource {

    @Inject
    private Rematches rematches;

    @POST
    @Operation(
            summary =
                    "I would like to meet somebody else: this pair is over and I am available again; or, for staff, the member given as 'saidBy' told us so as 'how' says")
    public PairingsResource.PairingJson somebodyElse(
            @PathParam("id") UUID id,
            @QueryParam("saidBy") UUID saidBy,
            @QueryParam("how") Method how,
            @QueryParam("toldAs") String toldAs) {
        PairingId pairing = new PairingId(id);
        Optional<Parting> as = PairingsResource.parting(toldAs);
        return PairingsResource.PairingJson.of(
                saidBy == null
                        ? rematches.somebodyElse(pairing, as)
                        : rematches.somebodyElseFor(pairing, new ParticipantId(saidBy), how, as));
    }
}
