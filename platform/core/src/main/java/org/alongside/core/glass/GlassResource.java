package org.alongside.core.glass;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.core.consent.Decision;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Breaking the glass, over the API. */
@Path("openings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "break-glass")
public class GlassResource {
    /** An opening as the API shows it. */
    public record OpeningJson(
            UUID id,
            UUID participant,
            String callName,
            String by,
            String reason,
            OffsetDateTime openedAt,
            OffsetDateTime expiresAt,
            boolean open) {
        static OpeningJson of(BreakGlass.Row row) {
            return new OpeningJson(
                    row.id(),
                    row.participant().value(),
                    row.callName(),
                    row.by(),
                    row.reason(),
                    row.openedAt(),
                    row.expiresAt(),
                    row.open());
        }
    }

    /** Whose data, why, and for how many hours. */
    public record NewOpening(UUID participant, String reason, int hours) {}

    /** A decision behind the glass. */
    public record DecisionJson(String purpose, Decision decision, OffsetDateTime at) {}

    /** What is behind the glass. */
    public record BehindJson(String callName, ReachBy reachBy, String reachAt, List<DecisionJson> decisions) {
        static BehindJson of(BreakGlass.Behind behind) {
            return new BehindJson(
                    behind.person().callName(),
                    behind.person().reachBy(),
                    behind.person().reachAt(),
                    behind.decisions().stream()
                            .map(line -> new DecisionJson(line.purpose().key(), line.decision(), line.at()))
                            .toList());
        }
    }

    /** Names an opening. */
    public record Opened(UUID id) {}

    @Inject
    private BreakGlass glass;

    @GET
    @Operation(summary = "Who opened whose data, when and why, the latest first")
    public List<OpeningJson> list() {
        return glass.list().stream().map(OpeningJson::of).toList();
    }

    @POST
    @Operation(
            summary = "Open what one's role does not show of a person, for a reason and some hours; the person is told")
    public Response open(NewOpening told) {
        if (told.participant() == null) {
            throw new Invalid("core.glass.fault.participant");
        }
        UUID id = glass.open(new ParticipantId(told.participant()), told.reason(), told.hours());
        return Response.created(URI.create("openings/" + id))
                .entity(new Opened(id))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Look at what one opened oneself, while its hours last")
    public BehindJson look(@PathParam("id") UUID id) {
        return BehindJson.of(glass.look(id));
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Close it before its hours are over")
    public Response close(@PathParam("id") UUID id) {
        glass.close(id);
        return Response.noContent().build();
    }
}
