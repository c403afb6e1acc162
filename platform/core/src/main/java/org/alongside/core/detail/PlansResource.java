package org.alongside.core.detail;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans for a hard day, for those whom they are shown to, over the API. */
@Path("participants/{id}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class PlansResource {
    /** A plan that is shown; empty where none is. */
    public record ShownPlan(String words) {}

    @Inject
    private Details details;

    @GET
    @Operation(summary = "Somebody's plan for a hard day, if they show it to whoever asks")
    public ShownPlan plan(@PathParam("id") UUID id) {
        return new ShownPlan(details.planOf(new ParticipantId(id)).orElse(""));
    }
}
