package org.alongside.support.ceiling;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For supporters, over the API: what people said about it otherwise than online. There is no way to read it. */
@Path("support/ceilings/{participant}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class CeilingsResource {
    @Inject
    private Ceilings ceilings;

    @PUT
    @Operation(
            summary = "Somebody said, not online, up to how much they would like to be paid; what is left out stays."
                    + " They are told that it was written down")
    public Response say(@PathParam("participant") UUID participant, CeilingForJson told) {
        ceilings.sayFor(
                new ParticipantId(participant), CeilingForJson.sent(told).told(), told.how());
        return Response.noContent().build();
    }

    @DELETE
    @Operation(summary = "Somebody said, not online, that they take it back; they are told that it was written down")
    public Response takeBack(@PathParam("participant") UUID participant, @QueryParam("how") Method how) {
        ceilings.takeBackFor(new ParticipantId(participant), how);
        return Response.noContent().build();
    }
}
