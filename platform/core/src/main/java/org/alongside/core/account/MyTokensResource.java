package org.alongside.core.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.ApiTokens;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own tokens, over the API. */
@Path("my/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class MyTokensResource {
    /** A token as it is listed; {@code lastUsedAt} is left out while it was never used. */
    public record TokenJson(
            UUID id, String name, boolean readOnly, OffsetDateTime expiresAt, OffsetDateTime lastUsedAt) {
        static TokenJson of(ApiTokens.Row row) {
            return new TokenJson(
                    row.id(),
                    row.name(),
                    row.readOnly(),
                    row.expiresAt(),
                    row.lastUsedAt().orElse(null));
        }
    }

    /** A token to make. */
    public record NewToken(String name, boolean readOnly, int days) {}

    /** The token, this once. */
    public record Issued(String token) {}

    @Inject
    private MyTokens tokens;

    @GET
    @Operation(summary = "My tokens in this programme")
    public List<TokenJson> list() {
        return tokens.list().stream().map(TokenJson::of).toList();
    }

    @POST
    @Operation(summary = "Make a token; only for whoever is signed in at a browser, never with a token")
    public Response issue(NewToken wanted) {
        String token = tokens.issue(Optional.ofNullable(wanted.name()).orElse(""), wanted.readOnly(), wanted.days());
        return Response.status(Response.Status.CREATED)
                .entity(new Issued(token))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a token back")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(id);
    }
}
