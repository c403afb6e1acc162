package org.alongside.support.claim;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.support.owed.CharityId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own claims, over the API. */
@Path("support/my/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyClaimsResource {
    /** For how much; all that is offered if left out. */
    public record Amount(Long amountMinor) {}

    /** To whom it shall be paid instead. */
    public record Gift(UUID charity) {}

    /** A charity that can be chosen, and the number under which it is registered. */
    public record CharityJson(UUID id, String name, String number) {}

    @Inject
    private Claims claims;

    @GET
    @Operation(summary = "The caller's own claims, the newest first")
    public List<ClaimJson> list() {
        return claims.mine().stream().map(ClaimJson::of).toList();
    }

    @GET
    @Path("charities")
    @Operation(summary = "To whom the caller can give their pay")
    public List<CharityJson> charities() {
        return claims.charities().stream()
                .map(charity -> new CharityJson(charity.id().value(), charity.name(), charity.number()))
                .toList();
    }

    @POST
    @Path("{id}/give")
    @Operation(
            summary = "Send a claim of one's own, for all that is offered, to be paid to a charity and not to oneself")
    public Response give(@PathParam("id") UUID id, Gift told) {
        if (told == null || told.charity() == null) {
            throw new Invalid("support.claims.fault.charity");
        }
        claims.give(new ClaimId(id), new CharityId(told.charity()));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/take-back")
    @Operation(summary = "Take back what the caller gave to a charity, as long as nobody has approved it")
    public Response takeBack(@PathParam("id") UUID id) {
        claims.takeBack(new ClaimId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/send")
    @Operation(summary = "Send a claim of one's own, for all that is offered or for less")
    public Response send(@PathParam("id") UUID id, Amount told) {
        if (told == null || told.amountMinor() == null) {
            claims.send(new ClaimId(id));
        } else {
            claims.sendLess(new ClaimId(id), told.amountMinor());
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/decline")
    @Operation(summary = "Decline a claim of one's own; no reason is asked")
    public Response decline(@PathParam("id") UUID id) {
        claims.decline(new ClaimId(id));
        return Response.noContent().build();
    }
}
