package org.alongside.support.expense;

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
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.core.rest.Brought;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own expenses, over the API. */
@Path("support/my/expenses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyExpensesResource {
    /** What the caller answers. */
    public record Answer(String words) {}

    @Inject
    private Expenses expenses;

    @GET
    @Operation(summary = "The caller's own expenses, the newest first")
    public List<ExpenseJson> list() {
        return expenses.mine().stream().map(ExpenseJson::of).toList();
    }

    @POST
    @Operation(summary = "Ask money back that the caller laid out; receipts can be added afterwards")
    public Response send(Told told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        ExpenseId id = expenses.send(told.expense());
        return Response.created(URI.create("support/my/expenses"))
                .entity(Map.of("id", id.value()))
                .build();
    }

    @POST
    @Path("{id}/receipts")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary =
                    "Add a receipt to an expense of one's own: the body is the file (JPEG, PNG or PDF, at most 10 MiB)")
    public Response attach(@PathParam("id") UUID id, InputStream file) {
        ExpenseId expense = new ExpenseId(id);
        ReceiptFile receiptFile =
                ReceiptFile.read(Brought.bytes(file, ReceiptFile.LARGEST, () -> expenses.insistOnMine(expense)));
        ReceiptId receipt = expenses.attach(expense, receiptFile);
        return Response.created(URI.create("support/receipts/" + receipt))
                .entity(Map.of("id", receipt.value()))
                .build();
    }

    @DELETE
    @Path("{id}/receipts/{receipt}")
    @Operation(summary = "Take a receipt away from an expense of one's own that nobody has approved yet")
    public Response remove(@PathParam("id") UUID id, @PathParam("receipt") UUID receipt) {
        expenses.remove(new ExpenseId(id), new ReceiptId(receipt));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/answer")
    @Operation(summary = "Answer what was asked about an expense of one's own")
    public Response answer(@PathParam("id") UUID id, Answer told) {
        expenses.answer(new ExpenseId(id), told == null ? "" : told.words());
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take an expense of one's own back that nobody has approved yet; nothing of it is left")
    public Response takeBack(@PathParam("id") UUID id) {
        expenses.takeBack(new ExpenseId(id));
        return Response.noContent().build();
    }
}
