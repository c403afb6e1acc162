package org.alongside.support.payment;

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
import org.alongside.core.problem.Invalid;
import org.alongside.support.owed.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What lists from the bank leave to a person, over the API. */
@Path("support/statement-findings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class FindingsResource {
    /** A booking that does not fit; its amount is below nought where money came back. */
    public record FindingJson(
            UUID id,
            FindingKind kind,
            int line,
            String reference,
            LocalDate on,
            long amountMinor,
            Long dueMinor,
            String currency) {
        static FindingJson of(Statements.FindingRow row) {
            return new FindingJson(
                    row.id(),
                    row.kind(),
                    row.number(),
                    row.reference(),
                    row.on(),
                    row.amount().minor(),
                    row.due().map(Money::minor).orElse(null),
                    row.amount().currency());
        }
    }

    /** What a person decided. */
    public record Decided(Decision decision) {}

    @Inject
    private Statements statements;

    @GET
    @Operation(summary = "What is still to be decided about bookings that do not fit")
    public List<FindingJson> list() {
        return statements.toDecide().stream().map(FindingJson::of).toList();
    }

    @POST
    @Path("{id}/decide")
    @Operation(summary = "Decide about a booking that does not fit")
    public Response decide(@PathParam("id") UUID id, Decided told) {
        if (told == null) {
            throw new Invalid("support.payments.fault.decision");
        }
        statements.decide(id, told.decision());
        return Response.noContent().build();
    }
}
