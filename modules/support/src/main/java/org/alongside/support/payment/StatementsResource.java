package org.alongside.support.payment;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
        statements.insistOnMay();
        return ReadJson.of(statements.read(bytes(file)));
    }

    /** One byte more than allowed is enough to see that it is too much. */
    private static byte[] bytes(InputStream file) {
        try {
            return file == null ? new byte[0] : file.readNBytes(Statement.LARGEST + 1);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
