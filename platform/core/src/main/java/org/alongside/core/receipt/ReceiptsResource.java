package org.alongside.core.receipt;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.core.receipt.Receipts.Finding;
import org.alongside.core.receipt.Receipts.Told;
import org.alongside.core.receipt.Receipts.Verdict;
import org.alongside.core.rest.ForStrangers;
import org.alongside.core.text.Languages;
import org.alongside.core.text.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checking receipts, for everybody. */
@Path("receipts")
@Tag(name = "receipt")
public class ReceiptsResource {
    /** The answer; what the receipt tells is there only for a valid one. */
    public record Answer(
            boolean valid,
            Finding finding,
            String sentence,
            UUID id,
            ConsentReceipt.Kind kind,
            OffsetDateTime issuedAt,
            String programme,
            Integer decisions) {}

    private static final int MOST_LET_GO = 16 * 1024 * 1024;

    @Inject
    private Receipts receipts;

    @Context
    private HttpHeaders headers;

    @POST
    @Path("verify")
    @ForStrangers
    @Consumes({MediaType.APPLICATION_JSON, "application/ld+json", MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Whether a receipt, as JSON or as the text of the square picture, is as it was issued here; needs no sign-in")
    public Answer verify(InputStream receipt) throws IOException {
        // One byte more than is looked at, so that what is too long is seen to be.
        Verdict verdict = receipts.verify(receipt.readNBytes(Receipts.LONGEST + 1));
        letGo(receipt);
        if (verdict.finding() == Finding.UNREADABLE) {
            throw new Invalid("core.receipt.fault.unreadable", Receipts.LONGEST / 1024);
        }
        Locale language = Languages.nearest(headers.getAcceptableLanguages().get(0));
        String sentence = Texts.text(language, "core.receipt.finding", verdict.finding());
        Told told = verdict.what().orElse(new Told(null, null, null, null, 0));
        return new Answer(
                verdict.finding() == Finding.VALID,
                verdict.finding(),
                sentence,
                told.id(),
                told.kind(),
                told.issuedAt(),
                told.programme(),
                verdict.what().map(Told::decisions).orElse(null));
    }

    /** Takes what is left: over HTTP/2 a sender would wait for half a minute, and hear nothing, where nobody does. */
    private static void letGo(InputStream rest) throws IOException {
        byte[] some = new byte[8192];
        int taken = 0;
        for (int read = rest.read(some); read >= 0 && taken < MOST_LET_GO; read = rest.read(some)) {
            taken += read;
        }
    }
}
