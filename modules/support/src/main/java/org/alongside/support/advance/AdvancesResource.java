package org.alongside.support.advance;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Advances, over the API: for those who decide and pay, and for supporters who enter what somebody told them. */
@Path("support/advances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class AdvancesResource {
    /** For how much; for all that was asked for if left out. */
    public record Approval(Long amountMinor) {}

    /** When it was paid. */
    public record Paid(LocalDate on) {}

    /** How the person told it. */
    public record Said(Method how) {}

    /** What became of what was left. */
    public record Closed(Leftover leftover) {}

    @Inject
    private AdvanceApprovals approvals;

    @Inject
    private Advances advances;

    @GET
    @Operation(summary = "Advances that are not over, in the order of asking, then those that were over last")
    public List<AdvanceJson> list() {
        return approvals.list().stream().map(AdvanceJson::of).toList();
    }

    @GET
    @Path("of/{participant}")
    @Operation(summary = "Somebody's advances; for the supporter to whom they say something about them")
    public List<AdvanceJson> of(@PathParam("participant") UUID participant) {
        return advances.of(new ParticipantId(participant)).stream()
                .map(AdvanceJson::of)
                .toList();
    }

    @POST
    @Path("of/{participant}")
    @Operation(summary = "Ask for money beforehand for somebody who said so, not online")
    public Response askFor(@PathParam("participant") UUID participant, AdvanceTold told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        AdvanceId id = advances.askFor(new ParticipantId(participant), told.advance(), told.how());
        return Response.created(URI.create("support/advances/of/" + participant))
                .entity(Map.of("id", id.value()))
                .build();
    }

    @POST
    @Path("{id}/take-back-for")
    @Operation(summary = "Take an advance back for somebody who said so, not online; nothing of it is left")
    public Response takeBackFor(@PathParam("id") UUID id, Said said) {
        if (said == null) {
            throw new Invalid("support.claims.fault.how");
        }
        advances.takeBackFor(new AdvanceId(id), said.how());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approve an advance, or less of it; not for who entered it or has the money")
    public Response approve(@PathParam("id") UUID id, Approval told) {
        if (told == null || told.amountMinor() == null) {
            approvals.approve(new AdvanceId(id));
        } else {
            approvals.approveLess(new AdvanceId(id), told.amountMinor());
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/afterwards")
    @Operation(summary = "Leave it to be paid back afterwards, as every expense is")
    public Response afterwards(@PathParam("id") UUID id) {
        approvals.afterwards(new AdvanceId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/with-finance")
    @Operation(summary = "An approved advance was handed to the institution's finance office")
    public Response withFinance(@PathParam("id") UUID id) {
        approvals.passOn(new AdvanceId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/paid")
    @Operation(summary = "An advance was paid, on the day that is named")
    public Response paid(@PathParam("id") UUID id, Paid told) {
        if (told == null) {
            throw new Invalid("support.fault.day");
        }
        approvals.paid(new AdvanceId(id), told.on());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Say what became of what was left of an advance: it is theirs, or they gave it back")
    public Response close(@PathParam("id") UUID id, Closed told) {
        approvals.close(new AdvanceId(id), told == null ? null : told.leftover());
        return Response.noContent().build();
    }
}
