package org.alongside.mentoring.sheet;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.text.Languages;
import org.alongside.spi.InitiativeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody reads in the same words, over the API: as text, and as PDF to print. */
@Path("mentoring")
@Tag(name = "mentoring")
public class SheetsResource {

    /** Sentences under a heading. */
    public record PartJson(String heading, List<String> sentences) {}

    /** A sheet, in the language that is asked for. */
    public record SheetJson(String title, String lead, List<PartJson> parts) {

        static SheetJson of(Sheets.Sheet sheet) {
            return new SheetJson(
                    sheet.title(),
                    sheet.lead(),
                    sheet.parts().stream()
                            .map(part -> new PartJson(part.heading(), part.sentences()))
                            .toList());
        }
    }

    @Inject
    private Sheets sheets;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("recorded")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What is recorded of pairs, who sees it, what would be passed on, and what is never recorded")
    public SheetJson recorded(@QueryParam("language") String language) {
        return SheetJson.of(sheets.recorded(locale(language)));
    }

    @GET
    @Path("recorded.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The same to print, PDF/UA; in large print with large=true, in Welsh with language=cy")
    public Response recordedPaper(@QueryParam("language") String language, @QueryParam("large") boolean large) {
        Locale locale = locale(language);
        return paper(sheets.recorded(locale), locale, large, "recorded.pdf");
    }

    @GET
    @Path("schemes/{initiative}/boundaries")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the pairs of an initiative agree on; for their members and for staff who look after them")
    public SheetJson boundaries(@PathParam("initiative") UUID initiative, @QueryParam("language") String language) {
        return SheetJson.of(sheets.boundaries(new InitiativeId(initiative), locale(language)));
    }

    @GET
    @Path("schemes/{initiative}/boundaries.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The same to print, PDF/UA; in large print with large=true, in Welsh with language=cy")
    public Response boundariesPaper(
            @PathParam("initiative") UUID initiative,
            @QueryParam("language") String language,
            @QueryParam("large") boolean large) {
        Locale locale = locale(language);
        return paper(sheets.boundaries(new InitiativeId(initiative), locale), locale, large, "boundaries.pdf");
    }

    private Locale locale(String language) {
        Locale wished = headers.getAcceptableLanguages().get(0);
        return language == null ? Languages.nearest(wished) : Languages.of(language, wished);
    }

    private static Response paper(Sheets.Sheet sheet, Locale locale, boolean large, String file) {
        return Response.ok(SheetPaper.write(sheet, locale, large))
                .header("Content-Disposition", "inline; filename=" + file)
                .header("Cache-Control", "no-store")
                .build();
    }
}
