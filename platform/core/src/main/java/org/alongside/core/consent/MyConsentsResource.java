package org.alongside.core.consent;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the person at the keyboard decided, over the API. */
@Path("my/consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "consent")
public class MyConsentsResource {
    /** A purpose and the decision that counts now; {@code decision} is left out when they were never asked. */
    public record ChoiceJson(String purpose, Decision decision) {}

    /** A decision about oneself. */
    public record MyDecision(String purpose, Decision decision) {}

    @Inject
    private Consents consents;

    @GET
    @Operation(summary = "What I decided")
    public List<ChoiceJson> mine() {
        return consents.myChoices().stream()
                .map(choice ->
                        new ChoiceJson(choice.purpose().key(), choice.decision().orElse(null)))
                .toList();
    }

    @POST
    @Operation(summary = "Decide for myself")
    public List<ChoiceJson> decideMyself(MyDecision told) {
        if (told.decision() == null) {
            throw new Invalid("core.consent.fault.incomplete");
        }
        consents.decideMyself(consents.purpose(told.purpose()), told.decision());
        return mine();
    }
}
