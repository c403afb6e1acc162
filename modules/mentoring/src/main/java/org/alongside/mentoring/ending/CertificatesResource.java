package org.alongside.mentoring.ending;

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
import java.util.UUID;
import org.alongside.core.text.Languages;
import org.alongside.mentoring.PairingId;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The paper that says that somebody took part, over the API. */
@Path("mentoring/pairings/{id}/certificate.pdf")
@Produces("application/pdf")
@Tag(name = "mentoring")
public class CertificatesResource {

    @Inject
    private Certificates certificates;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            summary =
                    "The paper that says that I took part; or, for staff, that of the member given as 'participant'. 'name' as it shall stand there, 'often' whether it says how often the two met, 'large' for large print")
    public Response certificate(
            @PathParam("id") UUID id,
            @QueryParam("participant") UUID participant,
            @QueryParam("name") String name,
            @QueryParam("often") boolean often,
            @QueryParam("large") boolean large) {
        PairingId pairing = new PairingId(id);
        Certificates.Wanted wanted = new Certificates.Wanted(name, often, large);
        Locale language = Languages.nearest(headers.getAcceptableLanguages().get(0));
        byte[] paper = participant == null
                ? certificates.mine(pairing, wanted, language)
                : certificates.print(pairing, new ParticipantId(participant), wanted, language);
        return Response.ok(paper)
                .header("Content-Disposition", "attachment; filename=certificate.pdf")
                .header("Cache-Control", "no-store")
                .build();
    }
}
