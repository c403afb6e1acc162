package org.alongside.support.payment;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single payments of a run, over the API. */
@Path("support/payment-lines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class PaymentLinesResource {
    /** When it was paid. */
    public record PaidOn(LocalDate on) {}

    @Inject
    private PaymentRuns runs;

    @POST
    @Path("{id}/paid")
    @Operation(summary = "It was paid by cheque, in cash or by a list of the institution's own")
    public Response paid(@PathParam("id") UUID id, PaidOn told) {
        if (told == null) {
            throw new Invalid("support.fault.day");
        }
        runs.paidAnotherWay(id, told.on());
        return Response.noContent().build();
    }
}
