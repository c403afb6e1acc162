package org.alongside.support.bank;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The account that is paid from, over the API. */
@Path("support/paying-account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class PayingAccountResource {
    /** The account, all but its last digits left out. */
    public record PayingJson(String name, String ending, LocalDate setOn) {
        static PayingJson of(PayingAccounts.Row row) {
            return new PayingJson(row.name(), row.ending(), row.setOn());
        }
    }

    @Inject
    private PayingAccounts accounts;

    @GET
    @Operation(summary = "The account that the institution pays from; none or one")
    public List<PayingJson> read() {
        return accounts.read().stream().map(PayingJson::of).toList();
    }

    @PUT
    @Operation(summary = "Set the account that the institution pays from")
    public PayingJson set(Payee.Written written) {
        return PayingJson.of(accounts.set(written));
    }
}
