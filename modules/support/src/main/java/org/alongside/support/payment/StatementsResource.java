package org.alongside.support.payment;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.alongside.core.rest.Brought;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists from the bank, over the API. */
@Path("support/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class StatementsResource {
    /** What came of reading a list. */
    public record ReadJson(int paid, int toDecide, int known, int others, boolean again) {
        static ReadJson of(Statements.Read read) {
            return new ReadJson(read.paid(), read.toDecide(), read.known(), read.others(), read.again());
        }
    }

    @Inject
    private Statements statements;

    @POST
    @Consumes("text/csv")
    @Operation(summary = "Read from a list of the bank, CSV of at most 5 MiB, what was paid: all of it, or nothing")
    public ReadJson read(InputStream file) {
        return ReadJson.of(statements.read(Brought.bytes(file, Statement.LARGEST, statements::insistOnMay)));
    }
}
