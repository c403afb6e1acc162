package org.alongside.support.paper;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Languages;
import org.alongside.spi.InitiativeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own letters, over the API. Names are sent and stand in no address: addresses stand in logs. */
@Path("support/my/letters")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyPapersResource {
    /** In what the caller took part; {@code until} is left out while they do. */
    public record TookPartJson(UUID initiative, String title, LocalDate from, LocalDate until) {
        static TookPartJson of(ThankYous.TookPart part) {
            return new TookPartJson(
                    part.initiative().value(),
                    part.title(),
                    part.from(),
                    part.until().orElse(null));
        }
    }

    /** What somebody would like on their letter of thanks. */
    public record ThanksJson(UUID initiative, String name, boolean large) {
        static ThankYous.Wanted wanted(ThanksJson sent) {
            if (sent == null || sent.initiative() == null) {
                throw new Invalid("support.promises.fault.initiative");
            }
            return new ThankYous.Wanted(new InitiativeId(sent.initiative()), sent.name(), sent.large());
        }
    }

    /** What somebody would like in their letter for the benefits office; no amounts where {@code from} and {@code to} are left out. */
    public record BenefitsJson(String name, LocalDate from, LocalDate to, boolean large) {
        static BenefitsLetters.Wanted wanted(BenefitsJson sent) {
            if (sent == null) {
                return new BenefitsLetters.Wanted("", Optional.empty(), false);
            }
            Optional<BenefitsLetters.Span> span = sent.from() == null && sent.to() == null
                    ? Optional.empty()
                    : Optional.of(new BenefitsLetters.Span(sent.from(), sent.to()));
            return new BenefitsLetters.Wanted(sent.name(), span, sent.large());
        }
    }

    @Inject
    private ThankYous thanks;

    @Inject
    private BenefitsLetters benefits;

    @Context
    private HttpHeaders headers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "In what the caller took part: for each there is a letter of thanks")
    public List<TookPartJson> list() {
        return thanks.mine().stream().map(TookPartJson::of).toList();
    }

    @POST
    @Path("thanks.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The caller's letter of thanks for taking part in something")
    public Response thanks(ThanksJson sent) {
        return paper(thanks.mine(ThanksJson.wanted(sent), language(headers)), "thanks.pdf");
    }

    @POST
    @Path("benefits.pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "The caller's letter for the benefits office; with the payments of a span only where it is given")
    public Response benefits(BenefitsJson sent) {
        return paper(benefits.mine(BenefitsJson.wanted(sent), language(headers)), "letter.pdf");
    }

    /** Of those the caller asks for, the one we have. */
    public static Locale language(HttpHeaders headers) {
        return Languages.nearest(headers.getAcceptableLanguages().get(0));
    }

    /** A paper to keep, under that name. */
    public static Response paper(byte[] paper, String name) {
        return Response.ok(paper)
                .header("Content-Disposition", "attachment; filename=" + name)
                .header("Cache-Control", "no-store")
                .build();
    }
}
