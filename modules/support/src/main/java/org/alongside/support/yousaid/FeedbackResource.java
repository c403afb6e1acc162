package org.alongside.support.yousaid;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For staff, over the API: what people said about it otherwise than online. There is no way to read it. */
@Path("support/feedback/{participant}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class FeedbackResource {
    /** How often, and how they told us. */
    public record ToldJson(FeedbackRhythm rhythm, Method how) {}

    @Inject
    private FeedbackWishes wishes;

    @PUT
    @Operation(
            summary =
                    "Somebody said, not online, how often they would like to hear back; they are told that it was written down")
    public Response say(@PathParam("participant") UUID participant, ToldJson told) {
        if (told == null) {
            throw new Invalid("support.feedback.fault.rhythm");
        }
        wishes.sayFor(new ParticipantId(participant), told.rhythm(), told.how());
        return Response.noContent().build();
    }
}
