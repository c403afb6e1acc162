package org.alongside.support.ceiling;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.alongside.core.text.Languages;
import org.alongside.support.claim.Claims;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller reads before they send claims of theirs, over the API. */
@Path("support/my/claims/before-sending")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class BeforeSendingResource {
    /** What the caller reads before they send that claim. */
    public record BeforeSendingJson(UUID claim, String sentence) {}

    @Inject
    private PayWarnings warnings;

    @Inject
    private Claims claims;

    @GET
    @Operation(
            summary =
                    "What the caller reads before they send a claim with which they could be paid more than they said")
    public List<BeforeSendingJson> read(@Context HttpHeaders headers) {
        return warnings
                .beforeSending(
                        claims.undecided(),
                        Languages.nearest(headers.getAcceptableLanguages().get(0)))
                .entrySet()
                .stream()
                .map(one -> new BeforeSendingJson(one.getKey().value(), one.getValue()))
                .toList();
    }
}
