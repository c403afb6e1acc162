package org.alongside.mentoring.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pairs that somebody thought of, for staff, over the API. */
@Path("mentoring/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class SuggestionsResource {

    /** A pair that somebody thought of; {@code turn} is who reads it now, and left out when a coordinator introduces the two. */
    public record SuggestionJson(
            UUID id,
            UUID initiative,
            UUID mentor,
            String mentorName,
            UUID trainee,
            String traineeName,
            PairingState state,
            UUID turn) {

        static SuggestionJson of(Suggestions.Row row) {
            return new SuggestionJson(
                    row.id().value(),
                    row.initiative().value(),
                    row.mentor().id().value(),
                    row.mentor().callName(),
                    row.trainee().id().value(),
                    row.trainee().callName(),
                    row.state(),
                    row.turn().map(who -> who.id().value()).orElse(null));
        }
    }

    /** Which of the two told us, and how. */
    public record Said(UUID saidBy, Method how) {}

    @Inject
    private Suggestions suggestions;

    @GET
    @Operation(summary = "All pairs that somebody thought of and that are under way")
    public List<SuggestionJson> list() {
        return suggestions.list().stream().map(SuggestionJson::of).toList();
    }

    @POST
    @Path("{id}/yes")
    @Operation(summary = "One of the two told us that they would like to")
    public SuggestionJson yes(@PathParam("id") UUID id, Said said) {
        return SuggestionJson.of(suggestions.yesFor(new PairingId(id), who(said), said.how()));
    }

    @POST
    @Path("{id}/not-this-time")
    @Operation(summary = "One of the two told us: not this time")
    public Response notThisTime(@PathParam("id") UUID id, Said said) {
        suggestions.notThisTimeFor(new PairingId(id), who(said), said.how());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/introduce")
    @Operation(summary = "Both would like to: they are introduced today, and are a pair of that id")
    public Response introduce(@PathParam("id") UUID id) {
        suggestions.introduce(new PairingId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/take-back")
    @Operation(summary = "Take it back before the two are introduced")
    public Response takeBack(@PathParam("id") UUID id) {
        suggestions.takeBack(new PairingId(id));
        return Response.noContent().build();
    }

    private static ParticipantId who(Said said) {
        if (said == null || said.saidBy() == null) {
            throw new Invalid("mentoring.fault.person");
        }
        return new ParticipantId(said.saidBy());
    }
}
