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
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.module.Purposes;
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
            UUID id,
            String purpose,
            Decision decision,
            Method method,
            String saidBy,
            String typedBy,
            OffsetDateTime at,
            String witness,
            String answer,
            OffsetDateTime until,
            LawfulBasis lawfulBasis,
            UUID document,
            String documentHash) {
        static LineJson of(Consents.Line line) {
            return new LineJson(
                    line.id(),
                    line.purpose().key(),
                    line.decision(),
                    line.method(),
                    line.saidBy(),
                    line.typedBy(),
                    line.at(),
                    line.witness().orElse(null),
                    line.answer().orElse(null),
                    line.until().orElse(null),
                    line.lawfulBasis().orElse(null),
                    line.document().orElse(null),
                    line.documentHash().orElse(null));
        }
    }

    /**
     * A decision to write down for somebody. Who stood by, the way of saying yes, its end and the document may be left out.
     */
    public record DecisionJson(
            String purpose,
            Decision decision,
            Method method,
            String saidBy,
            String witness,
            String answer,
            OffsetDateTime until,
            UUID document) {
        NewDecision told() {
            return new NewDecision(
                    decision,
                    method,
                    saidBy,
                    Optional.ofNullable(witness),
                    Optional.ofNullable(answer),
                    Optional.ofNullable(until),
                    Optional.ofNullable(document));
        }
    }

    @Inject
    private Purposes purposes;

    @Inject
    private Consents consents;

    @GET
    @Operation(summary = "Every decision somebody took, the newest first")
    public List<LineJson> history(@PathParam("id") UUID id) {
        return consents.historyOf(new ParticipantId(id)).stream()
                .map(LineJson::of)
                .toList();
    }

    @POST
    @Operation(summary = "Write down what somebody decided, and how they told us")
    public List<LineJson> record(@PathParam("id") UUID id, DecisionJson told) {
        ParticipantId participant = new ParticipantId(id);
        consents.record(participant, purposes.of(told.purpose()).purpose(), told.told());
        return history(id);
    }
}
