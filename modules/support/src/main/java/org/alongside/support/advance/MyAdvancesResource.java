package org.alongside.support.advance;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own advances, over the API. */
@Path("support/my/advances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyAdvancesResource {
    @Inject
    private Advances advances;

    @GET
    @Operation(summary = "The caller's own advances, the newest first")
    public List<AdvanceJson> list() {
        return advances.mine().stream().map(AdvanceJson::of).toList();
    }

    @POST
    @Operation(summary = "Ask for money before the caller spends it")
    public Response ask(AdvanceTold told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        AdvanceId id = advances.ask(told.advance());
        return Response.created(URI.create("support/my/advances"))
                .entity(Map.of("id", id.value()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take an advance of one's own back that nobody has decided about yet; nothing of it is left")
    public Response takeBack(@PathParam("id") UUID id) {
        advances.takeBack(new AdvanceId(id));
        return Response.noContent().build();
    }
}
