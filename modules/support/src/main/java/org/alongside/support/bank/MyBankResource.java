package org.alongside.support.bank;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller's own pay goes, over the API. */
@Path("support/my/bank")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyBankResource {
    @Inject
    private BankDetails details;

    @GET
    @Operation(summary = "Where the caller's pay goes, all but the last digits left out; none or one")
    public List<BankJson> read() {
        return details.mine().stream().map(BankJson::of).toList();
    }

    @PUT
    @Operation(summary = "Say where one's own pay goes: an account in the United Kingdom, or an IBAN")
    public BankJson enter(Payee.Written written) {
        return BankJson.of(details.enter(written));
    }

    @DELETE
    @Operation(summary = "Take one's own bank details away; pay comes another way")
    public Response remove() {
        details.remove();
        return Response.noContent().build();
    }
}
