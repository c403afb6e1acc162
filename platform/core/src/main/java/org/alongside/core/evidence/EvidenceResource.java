package org.alongside.core.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The papers behind decisions that wait for a second person, over the API. */
@Path("evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consent")
public class EvidenceResource {
    /** A paper; {@code found} and {@code checkedBy} are left out until it is checked. */
    public record PaperJson(
            UUID id,
            UUID decision,
            UUID participant,
            String callName,
            String purpose,
            Decision decided,
            Method method,
            OffsetDateTime decidedAt,
            String mediaType,
            String broughtInBy,
            OffsetDateTime broughtInAt,
            Finding found,
            String checkedBy) {
        static PaperJson of(Evidence.Row row) {
            return new PaperJson(
                    row.id(),
                    row.decision(),
                    row.participant().value(),
                    row.callName(),
                    row.purpose().key(),
                    row.decided(),
                    row.method(),
                    row.decidedAt(),
                    row.kind().mediaType(),
                    row.broughtInBy(),
                    row.broughtInAt(),
                    row.found().orElse(null),
                    row.checkedBy().orElse(null));
        }
    }

    /** What was found. */
    public record Found(Finding found) {}

    @Inject
    private Evidence evidence;

    @GET
    @Operation(summary = "The papers that nobody has checked yet, the oldest first")
    public List<PaperJson> toCheck() {
        return evidence.toCheck().stream().map(PaperJson::of).toList();
    }

    @GET
    @Path("{id}/scan")
    @Produces({"application/pdf", "image/png", "image/jpeg"})
    @Operation(summary = "A paper as it was brought in")
    public Response look(@PathParam("id") UUID id) {
        Evidence.Scan scan = evidence.look(id);
        return Response.ok(scan.bytes(), scan.kind().mediaType())
                .header("Content-Disposition", "inline")
                .build();
    }

    @POST
    @Path("{id}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say whether the paper says what was typed; not for who typed it or brought the paper in")
    public Response check(@PathParam("id") UUID id, Found found) {
        evidence.check(id, found.found());
        return Response.noContent().build();
    }
}
