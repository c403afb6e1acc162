package org.alongside.support.ceiling;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.alongside.core.text.Languages;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What whoever is about to ask somebody to paid work reads first, over the API. */
@Path("support/ask-first/{participant}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class AskFirstResource {
    @Inject
    private AskFirst askFirst;

    @GET
    @Operation(
            summary =
                    "What to read before asking somebody to paid work: a list of none or one sentence, that they asked"
                            + " to be asked first")
    public List<String> read(@PathParam("participant") UUID participant, @Context HttpHeaders headers) {
        return askFirst
                .of(
                        new ParticipantId(participant),
                        Languages.nearest(headers.getAcceptableLanguages().get(0)))
                .stream()
                .toList();
    }
}
