package org.alongside.mentoring.ending;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class CertificatesResource {

    /**
     * What somebody would like on their paper. It is sent and not asked for by an address: addresses stand in logs, and a name
     * should not.
     *
     * @param participant for staff only: the member of the pair for whom they print it
     */
    public record WantedJson(UUID participant, String name, boolean often, boolean large) {

        static final WantedJson AS_IT_COMES = new WantedJson(null, "", false, false);

        Certificates.Wanted wanted() {
            return new Certificates.Wanted(name, often, large);
        }
    }

    @Inject
    private Certificates certificates;

    @Context
    private HttpHeaders headers;

    @POST
    @Operation(
            summary =
                    "The paper that says that I took part; or, for staff, that of the member given as 'participant'. 'name' as it shall stand there, 'often' whether it says how often the two met, 'large' for large print")
    public Response certificate(@PathParam("id") UUID id, WantedJson sent) {
        PairingId pairing = new PairingId(id);
        WantedJson told = sent == null ? WantedJson.AS_IT_COMES : sent;
        Locale language = Languages.nearest(headers.getAcceptableLanguages().get(0));
        byte[] paper = told.participant() == null
                ? certificates.mine(pairing, told.wanted(), language)
                : certificates.print(pairing, new ParticipantId(told.participant()), told.wanted(), language);
        return Response.ok(paper)
                .header("Content-Disposition", "attachment; filename=certificate.pdf")
                .header("Cache-Control", "no-store")
                .build();
    }
}
