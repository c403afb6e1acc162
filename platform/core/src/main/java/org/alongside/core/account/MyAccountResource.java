package org.alongside.core.account;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own account, over the API. */
@Path("my/account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class MyAccountResource {
    /** The password of now and the one wanted instead. */
    public record NewPassword(String present, String wanted) {}

    /** The language wanted; empty: what the programme speaks. */
    public record NewLanguage(String language) {}

    @Inject
    private MyAccount mine;

    @Inject
    private MySecondFactor second;

    @Context
    private HttpServletRequest request;

    @GET
    @Operation(summary = "Who I am here")
    public MyAccount.Facts facts() {
        return mine.facts();
    }

    @GET
    @Path("second-factor")
    @Operation(summary = "Whether my account has a second factor; it is set up and removed at a browser only")
    public MySecondFactor.State secondFactor() {
        return second.state();
    }

    @POST
    @Path("password")
    @Operation(summary = "Change my password; every browser I am signed in with is signed out")
    public MyAccount.Facts changePassword(NewPassword passwords) {
        if (passwords.present() == null || passwords.wanted() == null) {
            throw new Invalid("core.my-account.fault.incomplete");
        }
        mine.changePassword(passwords.present(), passwords.wanted(), request.getRemoteAddr());
        return mine.facts();
    }

    @PUT
    @Path("language")
    @Operation(summary = "Choose the language of my pages: en or cy; empty for what the programme speaks")
    public MyAccount.Facts speak(NewLanguage wanted) {
        mine.speak(wanted.language() == null ? "" : wanted.language());
        return mine.facts();
    }

    @POST
    @Path("sign-out-everywhere")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Sign me out of every browser; API tokens stay")
    public MyAccount.Facts signOutEverywhere() {
        mine.signOutEverywhere();
        return mine.facts();
    }
}
