package org.alongside.mentoring.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.text.Languages;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.wish.Slot;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom the caller might like to meet, over the API. */
@Path("mentoring/my/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class MySuggestionsResource {

    /**
     * Somebody the caller might like to meet, with what they let the caller read.
     *
     * @param beforeYes what the caller reads before they say yes; mostly left out
     */
    public record InvitationJson(
            UUID id,
            UUID other,
            String otherName,
            boolean myTurn,
            boolean bothYes,
            String about,
            List<String> interests,
            List<String> shared,
            List<String> times,
            String beforeYes) {

        static InvitationJson of(Invitations.Row row, Map<PairingId, String> beforeYes) {
            return new InvitationJson(
                    row.id().value(),
                    row.other().id().value(),
                    row.other().callName(),
                    row.turn(),
                    row.both(),
                    row.about(),
                    row.interests(),
                    row.shared(),
                    row.times().stream().map(Slot::code).toList(),
                    beforeYes.get(row.id()));
        }
    }

    @Inject
    private Invitations invitations;

    @Inject
    private Suggestions suggestions;

    @GET
    @Operation(summary = "Whom I might like to meet")
    public List<InvitationJson> mine(@Context HttpHeaders headers) {
        Map<PairingId, String> beforeYes = invitations.beforeYes(
                Languages.nearest(headers.getAcceptableLanguages().get(0)));
        return invitations.mine().stream()
                .map(row -> InvitationJson.of(row, beforeYes))
                .toList();
    }

    @POST
    @Path("{id}/yes")
    @Operation(summary = "I would like to meet them")
    public Response yes(@PathParam("id") UUID id) {
        suggestions.yes(new PairingId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/not-this-time")
    @Operation(summary = "Not this time; nobody asks why, and nobody is told")
    public Response notThisTime(@PathParam("id") UUID id) {
        suggestions.notThisTime(new PairingId(id));
        return Response.noContent().build();
    }
}
