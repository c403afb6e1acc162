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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.CharityId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims, over the API: for finance, and for supporters who enter what somebody told them. */
@Path("support/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class ClaimsResource {
    /** When it was paid; today if left out. */
    public record Paid(LocalDate on) {}

    /** What the person said: how it reached us, and for how much; all that is offered if left out. */
    public record Told(Method how, Long amountMinor) {}

    /** That all of it shall go to a charity, and how the person told it. */
    public record Given(Method how, UUID charity) {}

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private Claims claims;

    @GET
    @Operation(summary = "Claims that were sent, in the order of sending; for finance")
    public List<ClaimJson> list() {
        return approvals.list().stream().map(ClaimJson::of).toList();
    }

    @GET
    @Path("of/{participant}")
    @Operation(summary = "Somebody's claims; for the supporter to whom they say what should become of them")
    public List<ClaimJson> of(@PathParam("participant") UUID participant) {
        return claims.of(new ParticipantId(participant)).stream()
                .map(ClaimJson::of)
                .toList();
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approve a claim; not for who sent it or is paid by it")
    public Response approve(@PathParam("id") UUID id) {
        approvals.approve(new ClaimId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/with-finance")
    @Operation(summary = "An approved claim was handed to the institution's finance office")
    public Response withFinance(@PathParam("id") UUID id) {
        approvals.passOn(new ClaimId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/paid")
    @Operation(summary = "A claim was paid, today or on the day that is named")
    public Response paid(@PathParam("id") UUID id, Paid told) {
        if (told == null || told.on() == null) {
            approvals.paid(new ClaimId(id));
        } else {
            approvals.paid(new ClaimId(id), told.on());
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/send-for")
    @Operation(summary = "Send a claim for somebody who said so, not online")
    public Response sendFor(@PathParam("id") UUID id, Told told) {
        Method how = checked(told).how();
        if (told.amountMinor() == null) {
            claims.sendFor(new ClaimId(id), how);
        } else {
            claims.sendLessFor(new ClaimId(id), told.amountMinor(), how);
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/decline-for")
    @Operation(summary = "Decline a claim for somebody who said so, not online")
    public Response declineFor(@PathParam("id") UUID id, Told told) {
        claims.declineFor(new ClaimId(id), checked(told).how());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/give-for")
    @Operation(summary = "Send a claim, to be paid to a charity, for somebody who said so, not online")
    public Response giveFor(@PathParam("id") UUID id, Given told) {
        if (told == null || told.charity() == null) {
            throw new Invalid("support.claims.fault.charity");
        }
        claims.giveFor(new ClaimId(id), new CharityId(told.charity()), told.how());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/take-back-for")
    @Operation(summary = "Take back what was given to a charity, for somebody who said so, not online")
    public Response takeBackFor(@PathParam("id") UUID id, Told told) {
        claims.takeBackFor(new ClaimId(id), checked(told).how());
        return Response.noContent().build();
    }

    private static Told checked(Told told) {
        if (told == null) {
            throw new Invalid("support.claims.fault.how");
        }
        return told;
    }
}
