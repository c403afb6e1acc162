package org.alongside.core.withdrawal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.identity.CurrentUser;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody wrote about resting when they are not well, and doing it, over the API. */
@Path("participants/{participant}/beforehand")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class BeforehandResource {
    @Inject
    private Beforehand beforehand;

    @Inject
    private Carrying carrying;

    @Inject
    private CurrentUser user;

    @GET
    @Operation(summary = "What they wrote, for those whom they show it to")
    public MyBeforehandResource.ScriptJson of(@PathParam("participant") UUID participant) {
        return MyBeforehandResource.ScriptJson.of(beforehand.of(new ParticipantId(participant)));
    }

    /** What they told, how, and whose words it was. */
    public record TheirWords(String signs, PlanReaders readers, Method method, String saidBy) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write it down for somebody who told us; they are told so")
    public Response write(@PathParam("participant") UUID participant, TheirWords told) {
        beforehand.writeFor(new ParticipantId(participant), told.signs(), told.readers(), told.method(), told.saidBy());
        return Response.noContent().build();
    }

    @POST
    @Path("pause")
    @Operation(summary = "Everything rests for them, as they asked for; they are told")
    public MyBeforehandResource.ScriptJson pause(@PathParam("participant") UUID participant) {
        beforehand.pause(new ParticipantId(participant));
        carrying.carryOut(user.required().programme());
        return of(participant);
    }
}
