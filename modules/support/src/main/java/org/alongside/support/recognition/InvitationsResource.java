package org.alongside.support.recognition;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers that reached us by telephone or letter, over the API. */
@Path("support/invitations/{id}/answer-for")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class InvitationsResource {
    /** What somebody answered, and how. */
    public record Told(InvitationAnswer answer, Method how) {}

    @Inject
    private Opportunities opportunities;

    @POST
    @Operation(summary = "Somebody answered, not online; they get a message that says so")
    public Response answer(@PathParam("id") UUID id, Told told) {
        if (told == null) {
            throw new Invalid("support.invitations.fault.answer");
        }
        opportunities.answerFor(new InvitationId(id), told.answer(), told.how());
        return Response.noContent().build();
    }
}
