package org.alongside.support.bank;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where somebody's pay goes, over the API: for finance. */
@Path("support/bank/{participant}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class BankResource {
    /** Bank details in full; what is not used is left out. */
    public record WholeJson(String name, String sortCode, String account, String iban) {
        /** Nothing of it is ever in a log. */
        @Override
        public String toString() {
            return "WholeJson";
        }

        static WholeJson of(Payee payee) {
            return new WholeJson(
                    payee.name(),
                    payee.uk().map(UkAccount::sortCode).orElse(null),
                    payee.uk().map(UkAccount::number).orElse(null),
                    payee.iban().orElse(null));
        }
    }

    /** What somebody told, and how it reached us. */
    public record Told(Method how, String name, String sortCode, String account, String iban) {
        /** Nothing of it is ever in a log. */
        @Override
        public String toString() {
            return "Told";
        }
    }

    @Inject
    private BankDetails details;

    @GET
    @Operation(summary = "Where somebody's pay goes, in full; none or one. The log keeps that it was read")
    public List<WholeJson> read(@PathParam("participant") UUID participant) {
        return details.read(new ParticipantId(participant)).stream()
                .map(WholeJson::of)
                .toList();
    }

    @PUT
    @Operation(summary = "Enter for somebody, who said so not online, where their pay goes")
    public BankJson enter(@PathParam("participant") UUID participant, Told told) {
        if (told == null) {
            throw new Invalid("support.bank.fault.which");
        }
        return BankJson.of(details.enterFor(
                new ParticipantId(participant),
                new Payee.Written(told.name(), told.sortCode(), told.account(), told.iban()),
                told.how()));
    }

    @DELETE
    @Operation(summary = "Somebody would rather be paid another way")
    public Response remove(@PathParam("participant") UUID participant) {
        details.removeFor(new ParticipantId(participant));
        return Response.noContent().build();
    }
}
