package org.alongside.support.expense;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.core.rest.Brought;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Expenses, over the API: for those who approve and pay, and for supporters who enter what somebody told them. */
@Path("support/expenses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class ExpensesResource {
    /** For how much and why; for all that was asked for if left out. */
    public record Approval(Long amountMinor, String why) {}

    /** What is asked. */
    public record Question(String words) {}

    /** When it was paid. */
    public record Paid(LocalDate on) {}

    /** How the person told it, and what. */
    public record Said(Method how, String words) {}

    @Inject
    private ExpenseApprovals approvals;

    @Inject
    private Expenses expenses;

    @GET
    @Operation(summary = "Expenses that are not paid yet, in the order of sending, then those that were paid last")
    public List<ExpenseJson> list() {
        return approvals.list().stream().map(ExpenseJson::of).toList();
    }

    @GET
    @Path("of/{participant}")
    @Operation(summary = "Somebody's expenses; for the supporter to whom they say something about them")
    public List<ExpenseJson> of(@PathParam("participant") UUID participant) {
        return expenses.of(new ParticipantId(participant)).stream()
                .map(ExpenseJson::of)
                .toList();
    }

    @POST
    @Path("of/{participant}")
    @Operation(summary = "Ask money back for somebody who said so, not online")
    public Response sendFor(@PathParam("participant") UUID participant, Told told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        ExpenseId id = expenses.sendFor(new ParticipantId(participant), told.expense(), told.how());
        return Response.created(URI.create("support/expenses/of/" + participant))
                .entity(Map.of("id", id.value()))
                .build();
    }

    @POST
    @Path("{id}/receipts")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Add a receipt that somebody gave us on paper: the body is the file (JPEG, PNG or PDF, at most 10"
                    + " MiB)")
    public Response attachFor(@PathParam("id") UUID id, InputStream file) {
        ExpenseId expense = new ExpenseId(id);
        ReceiptFile receiptFile =
                ReceiptFile.read(Brought.bytes(file, ReceiptFile.LARGEST, () -> expenses.insistOnTheirs(expense)));
        ReceiptId receipt = expenses.attachFor(expense, receiptFile);
        return Response.created(URI.create("support/receipts/" + receipt))
                .entity(Map.of("id", receipt.value()))
                .build();
    }

    @POST
    @Path("{id}/answer-for")
    @Operation(summary = "Enter what somebody answered, not online")
    public Response answerFor(@PathParam("id") UUID id, Said said) {
        Said checked = checked(said);
        expenses.answerFor(new ExpenseId(id), checked.words(), checked.how());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/take-back-for")
    @Operation(summary = "Take an expense back for somebody who said so, not online; nothing of it is left")
    public Response takeBackFor(@PathParam("id") UUID id, Said said) {
        expenses.takeBackFor(new ExpenseId(id), checked(said).how());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approve an expense, or less of it and say why; not for who entered it or has the money back")
    public Response approve(@PathParam("id") UUID id, Approval told) {
        if (told == null || told.amountMinor() == null) {
            approvals.approve(new ExpenseId(id));
        } else {
            approvals.approveLess(new ExpenseId(id), told.amountMinor(), told.why());
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/ask")
    @Operation(summary = "Ask the person something about an expense first")
    public Response ask(@PathParam("id") UUID id, Question question) {
        approvals.ask(new ExpenseId(id), question == null ? "" : question.words());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/with-finance")
    @Operation(summary = "An approved expense was handed to the institution's finance office")
    public Response withFinance(@PathParam("id") UUID id) {
        approvals.passOn(new ExpenseId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/paid")
    @Operation(summary = "An expense was paid, on the day that is named")
    public Response paid(@PathParam("id") UUID id, Paid told) {
        if (told == null) {
            throw new Invalid("support.fault.day");
        }
        approvals.paid(new ExpenseId(id), told.on());
        return Response.noContent().build();
    }

    private static Said checked(Said said) {
        if (said == null) {
            throw new Invalid("support.claims.fault.how");
        }
        return said;
    }
}
