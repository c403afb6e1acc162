package org.alongside.mentoring.wish;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** What people would like, for staff, over the API. What is private goes in here and never comes out (R11). */
@Path("mentoring/wishes/{participant}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class WishesResource {

    /**
     * What somebody told us, and how.
     *
     * @param shown stands instead of what stood there
     * @param secret is added to what they said before
     */
    public record ToldFor(ToldJson.Shown shown, ToldJson.Secret secret, Method how) {}

    @Inject
    private Wishes wishes;

    @GET
    @Operation(summary = "What somebody would like, as far as others may read it")
    public ToldJson.Shown of(@PathParam("participant") UUID participant) {
        return ToldJson.Shown.of(wishes.of(new ParticipantId(participant)));
    }

    @POST
    @Operation(summary = "Somebody told us what they would like; what is private is added to what they said before")
    public Response tellFor(@PathParam("participant") UUID participant, ToldFor told) {
        if (told == null || told.shown() == null) {
            throw new Invalid("mentoring.fault.wish");
        }
        wishes.tellFor(new ParticipantId(participant), ToldJson.told(told.shown(), told.secret()), told.how());
        return Response.noContent().build();
    }
}
