package org.alongside.core.consent;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody decided, over the API. A root of its own: JAX-RS would not find it beneath that of people. */
@Path("participants/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consent")
public class ConsentsResource {
    /** One decision of the past. */
    public record LineJson(
            String purpose, Decision decision, Method method, String saidBy, String typedBy, OffsetDateTime at) {}

    /** A decision to write down for somebody. */
    public record NewDecision(String purpose, Decision decision, Method method, String saidBy) {}

    @Inject
    private Consents consents;

    @GET
    @Operation(summary = "Every decision somebody took, the newest first")
    public List<LineJson> history(@PathParam("id") UUID id) {
        return consents.historyOf(new ParticipantId(id)).stream()
                .map(line -> new LineJson(
                        line.purpose().key(), line.decision(), line.method(), line.saidBy(), line.typedBy(), line.at()))
                .toList();
    }

    @POST
    @Operation(summary = "Write down what somebody decided, and how they told us")
    public List<LineJson> record(@PathParam("id") UUID id, NewDecision told) {
        if (told.decision() == null || told.method() == null || told.saidBy() == null) {
            throw new Invalid("core.consent.fault.incomplete");
        }
        ParticipantId participant = new ParticipantId(id);
        consents.record(participant, consents.purpose(told.purpose()), told.decision(), told.method(), told.saidBy());
        return history(id);
    }
}
