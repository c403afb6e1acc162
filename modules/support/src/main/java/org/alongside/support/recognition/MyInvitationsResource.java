package org.alongside.support.recognition;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Languages;
import org.alongside.support.ceiling.PayWarnings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was asked to, over the API. */
@Path("support/my/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class MyInvitationsResource {
    /**
     * An invitation, and what the caller answered; left out where they did not.
     *
     * @param beforeYes what they read beside what is paid, if they said up to how much they would like to be paid; mostly left out
     */
    public record InvitationJson(
            UUID id,
            OpportunityKind kind,
            String title,
            String words,
            String paid,
            String ask,
            LocalDate openUntil,
            InvitationAnswer answer,
            String beforeYes) {
        static InvitationJson of(Invitations.Mine mine, Optional<String> reminder) {
            Opportunities.Offer offer = mine.offer();
            return new InvitationJson(
                    mine.id().value(),
                    offer.kind(),
                    offer.title(),
                    offer.words(),
                    offer.paid(),
                    offer.ask(),
                    offer.openUntil(),
                    mine.answer().orElse(null),
                    reminder.filter(words -> !offer.paid().isEmpty()).orElse(null));
        }
    }

    /** An answer. */
    public record Answered(InvitationAnswer answer) {}

    @Inject
    private Invitations invitations;

    @Inject
    private PayWarnings warnings;

    @GET
    @Operation(summary = "What the caller was asked to and may still answer")
    public List<InvitationJson> list(@Context HttpHeaders headers) {
        Optional<String> reminder = warnings.reminder(
                Languages.nearest(headers.getAcceptableLanguages().get(0)));
        return invitations.mine().stream()
                .map(mine -> InvitationJson.of(mine, reminder))
                .toList();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Answer an invitation, or answer otherwise than before")
    public Response answer(@PathParam("id") UUID id, Answered told) {
        if (told == null) {
            throw new Invalid("support.invitations.fault.answer");
        }
        invitations.answer(new InvitationId(id), told.answer());
        return Response.noContent().build();
    }
}
