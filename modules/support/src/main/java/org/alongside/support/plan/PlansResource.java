package org.alongside.support.plan;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How people like to be supported, for staff and as far as they share it, over the API. */
@Path("support/plans/{participant}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class PlansResource {
    @Inject
    private Plans plans;

    @Inject
    private CheckInWishes wishes;

    @GET
    @Operation(summary = "What somebody shares of their support plan with whoever asks; they see that it was looked at")
    public PlanJson shared(@PathParam("participant") UUID participant) {
        ParticipantId person = new ParticipantId(participant);
        return PlanJson.of(plans.sharedBy(person), wishes.sharedBy(person));
    }

    @PUT
    @Path("parts")
    @Operation(summary = "Somebody said, not online, what shall stand in one part of their plan and who reads it")
    public Response write(@PathParam("participant") UUID participant, PlanJson.Written told) {
        plans.writeFor(
                new ParticipantId(participant), PlanJson.sent(told).part(), told.words(), told.readers(), told.how());
        return Response.noContent().build();
    }

    @PUT
    @Path("check-ins")
    @Operation(summary = "Somebody said, not online, how and how often they would like to be asked how they are")
    public Response say(@PathParam("participant") UUID participant, PlanJson.Wished told) {
        wishes.sayFor(new ParticipantId(participant), PlanJson.sent(told).wish(), told.how());
        return Response.noContent().build();
    }
}
