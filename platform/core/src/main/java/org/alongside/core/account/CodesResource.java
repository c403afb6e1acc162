package org.alongside.core.account;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.alongside.core.problem.Invalid;
import org.alongside.core.rest.ForStrangers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Setting a password with a code, over the API; for strangers. */
@Path("codes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class CodesResource {
    /** A code from a letter and the password wanted. */
    public record Use(String code, String password) {}

    /** The name to sign in with. */
    public record Username(String username) {}

    @Inject
    private CodeEntry entry;

    @Context
    private HttpServletRequest request;

    @POST
    @ForStrangers
    @Operation(summary = "Set a password with a code from a letter or an e-mail; needs no sign-in")
    public Username setPassword(Use told) {
        if (told.code() == null || told.password() == null) {
            throw new Invalid("core.code.fault.unknown");
        }
        return new Username(entry.setPassword(told.code(), told.password(), request.getRemoteAddr()));
    }
}
