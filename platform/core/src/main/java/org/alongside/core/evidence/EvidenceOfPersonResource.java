package org.alongside.core.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The papers on which somebody decided, over the API. */
@Path("participants/{participant}/evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consent")
public class EvidenceOfPersonResource {
    /** A paper's id. */
    public record BroughtIn(UUID id) {}

    @Inject
    private Evidence evidence;

    @GET
    @Operation(summary = "The papers on which somebody decided, the newest first")
    public List<EvidenceResource.PaperJson> of(@PathParam("participant") UUID participant) {
        return evidence.of(new ParticipantId(participant)).stream()
                .map(EvidenceResource.PaperJson::of)
                .toList();
    }

    @POST
    @Consumes({"application/pdf", "image/png", "image/jpeg", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Bring in the paper of a decision: PDF, PNG or JPEG of at most 5 MiB")
    public Response bringIn(
            @PathParam("participant") UUID participant, @QueryParam("decision") UUID decision, InputStream scan)
            throws IOException {
        UUID id = evidence.bringIn(new ParticipantId(participant), decision, scan.readNBytes(Evidence.LARGEST + 1));
        return Response.status(Response.Status.CREATED)
                .entity(new BroughtIn(id))
                .build();
    }
}
