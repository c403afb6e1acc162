package org.alongside.core.consent;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.alongside.core.module.Purposes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the person at the keyboard decided, over the API. */
@Path("my/consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consent")
public class MyConsentsResource {
    /**
     * A purpose, the ways to say yes where there are several, and where I stand with it; the way I said yes and its end are left out
     * where there are none.
     */
    public record ChoiceJson(String purpose, List<String> answers, Stand stand, String answer, OffsetDateTime until) {}

    /** A decision about oneself; {@code answer} only where there are several ways to say yes. */
    public record MyDecision(String purpose, Decision decision, String answer) {}

    @Inject
    private Purposes purposes;

    @Inject
    private Consents consents;

    @GET
    @Operation(summary = "What I decided")
    public List<ChoiceJson> mine() {
        return consents.myChoices().stream()
                .map(choice -> new ChoiceJson(
                        choice.purpose().key(),
                        purposes.of(choice.purpose().key()).answers(),
                        choice.stand(),
                        choice.standing().answer().orElse(null),
                        choice.standing().until().orElse(null)))
                .toList();
    }

    @POST
    @Operation(summary = "Decide for myself")
    public List<ChoiceJson> decideMyself(MyDecision told) {
        consents.decideMyself(
                purposes.of(told.purpose()).purpose(), told.decision(), Optional.ofNullable(told.answer()));
        return mine();
    }
}
