package org.alongside.analysis.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.alongside.core.text.Languages;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The themes on paper. */
@Path("analysis")
@Tag(name = "analysis")
public class ThemeCardsResource {
    @Inject
    private ThemeCards cards;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("studies/{id}/review/cards.pdf")
    @Produces("application/pdf")
    @Operation(
            summary =
                    "The themes to tick by hand, in large print, PDF/UA; with participant, for them with their own quotes;"
                            + " in Welsh with language=cy")
    public Response cards(
            @PathParam("id") UUID id,
            @QueryParam("participant") UUID participant,
            @QueryParam("language") String language) {
        Locale wished = headers.getAcceptableLanguages().get(0);
        Locale locale = language == null ? Languages.nearest(wished) : Languages.of(language, wished);
        return Response.ok(cards.pdf(
                        new StudyId(id), Optional.ofNullable(participant).map(ParticipantId::new), locale))
                .header("Content-Disposition", "inline; filename=cards.pdf")
                .header("Cache-Control", "no-store")
                .build();
    }
}
