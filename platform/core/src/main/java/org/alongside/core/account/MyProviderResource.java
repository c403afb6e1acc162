package org.alongside.core.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own link with the institution, over the API. */
@Path("my/account/provider")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class MyProviderResource {
    /** How it stands; {@code name} is left out where nobody can sign in through an institution. */
    public record LinkJson(String name, boolean linked, OffsetDateTime since, OffsetDateTime lastUsedAt) {}

    @Inject
    private MyProvider mine;

    @GET
    @Operation(
            summary = "Whether my account is linked with my institution's; it is linked and unlinked at a browser only")
    public LinkJson state() {
        MyProvider.State state = mine.state();
        return new LinkJson(
                mine.name().orElse(null),
                state.linked(),
                state.since().orElse(null),
                state.lastUsed().orElse(null));
    }
}
