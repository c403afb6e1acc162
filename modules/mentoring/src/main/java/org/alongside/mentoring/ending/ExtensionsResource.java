package org.alongside.mentoring.ending;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.PairingsResource;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Going on for some more meetings, over the API: it counts when both would like to. */
@Path("mentoring/pairings/{id}/extension")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class ExtensionsResource {

    /**
     * So many more meetings somebody would like.
     *
     * @param saidBy for staff only: the member of the pair whose word it is
     * @param how for staff only: how they said it
     */
    public record More(Integer meetings, UUID saidBy, Method how) {}

    @Inject
    private Goodbyes goodbyes;

    @PUT
    @Operation(
            summary =
                    "I would like so many more meetings; or, for staff, a member of the pair told us so. Nobody learns of it before the other one says so too")
    public PairingsResource.PairingJson goFurther(@PathParam("id") UUID id, More told) {
        if (told == null || told.meetings() == null) {
            throw new Invalid("mentoring.fault.number", Goodbyes.MOST_MORE);
        }
        PairingId pairing = new PairingId(id);
        return PairingsResource.PairingJson.of(
                told.saidBy() == null
                        ? goodbyes.goFurther(pairing, told.meetings())
                        : goodbyes.goFurtherFor(
                                pairing, new ParticipantId(told.saidBy()), told.meetings(), told.how()));
    }

    @DELETE
    @Operation(summary = "I would rather part after all; or, for staff, the member given as 'saidBy' told us so")
    public void rather(@PathParam("id") UUID id, @QueryParam("saidBy") UUID saidBy, @QueryParam("how") Method how) {
        PairingId pairing = new PairingId(id);
        if (saidBy == null) {
            goodbyes.rather(pairing);
        } else {
            goodbyes.ratherFor(pairing, new ParticipantId(saidBy), how);
        }
    }
}
