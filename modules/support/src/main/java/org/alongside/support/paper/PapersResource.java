package org.alongside.support.paper;

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
import java.util.UUID;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Letters of people who asked us for them, over the API. */
@Path("support/letters/{participant}")
@Produces("application/pdf")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class PapersResource {
    @Inject
    private ThankYous thanks;

    @Inject
    private BenefitsLetters benefits;

    @Context
    private HttpHeaders headers;

    @POST
    @Path("thanks.pdf")
    @Operation(summary = "The letter of thanks of somebody who asked us for it")
    public Response thanks(@PathParam("participant") UUID participant, MyPapersResource.ThanksJson sent) {
        return MyPapersResource.paper(
                thanks.print(
                        new ParticipantId(participant),
                        MyPapersResource.ThanksJson.wanted(sent),
                        MyPapersResource.language(headers)),
                "thanks.pdf");
    }

    @POST
    @Path("benefits.pdf")
    @Operation(summary = "The letter for the benefits office of somebody who asked us for it")
    public Response benefits(@PathParam("participant") UUID participant, MyPapersResource.BenefitsJson sent) {
        return MyPapersResource.paper(
                benefits.print(
                        new ParticipantId(participant),
                        MyPapersResource.BenefitsJson.wanted(sent),
                        MyPapersResource.language(headers)),
                "letter.pdf");
    }
}
