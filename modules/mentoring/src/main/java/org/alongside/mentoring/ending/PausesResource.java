package org.alongside.mentoring.ending;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pairing.PairingsResource;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Breaks of a pair, over the API. */
@Path("mentoring/pairings/{id}/pause")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class PausesResource {

    /** A break as the API shows it; what nobody said is left out. */
    public record PauseJson(UUID participant, PauseWords words, String own, LocalDate backOn, LocalDate since) {

        static PauseJson of(Pauses.Row pause) {
            return new PauseJson(
                    pause.who().id().value(),
                    pause.words(),
                    pause.own(),
                    pause.backOn().orElse(null),
                    pause.since());
        }
    }

    /**
     * A break that somebody would like.
     *
     * @param saidBy for staff only: the member of the pair whose word it is
     * @param how for staff only: how they said it
     */
    public record NewPause(PauseWords words, String own, LocalDate backOn, UUID saidBy, Method how) {

        Pauses.Wanted wanted() {
            return new Pauses.Wanted(words, own, Optional.ofNullable(backOn));
        }
    }

    @Inject
    private Pauses pauses;

    @Inject
    private Pairings pairings;

    @GET
    @Operation(summary = "Who of the two takes a break, and what they say to the other one")
    public List<PauseJson> list(@PathParam("id") UUID id) {
        return pauses.of(new PairingId(id)).stream().map(PauseJson::of).toList();
    }

    @POST
    @Operation(
            summary =
                    "I take a break; for staff, the member given as 'saidBy' does; for staff, with nothing sent: the two take a break. What is planned stays planned")
    public PairingsResource.PairingJson pause(@PathParam("id") UUID id, NewPause told) {
        PairingId pairing = new PairingId(id);
        return PairingsResource.PairingJson.of(told == null ? pauses.both(pairing) : pause(pairing, told));
    }

    @DELETE
    @Operation(summary = "I would like to go on; or, for staff, the member given as 'saidBy' told us so as 'how' says")
    public PairingsResource.PairingJson goOn(
            @PathParam("id") UUID id, @QueryParam("saidBy") UUID saidBy, @QueryParam("how") Method how) {
        PairingId pairing = new PairingId(id);
        return PairingsResource.PairingJson.of(
                saidBy == null ? pauses.goOn(pairing) : pauses.goOnFor(pairing, new ParticipantId(saidBy), how));
    }

    private Pairings.Row pause(PairingId pairing, NewPause told) {
        if (told.saidBy() == null) {
            pauses.take(pairing, told.wanted());
            return pairings.readMine(pairing);
        }
        pauses.takeFor(pairing, new ParticipantId(told.saidBy()), told.wanted(), told.how());
        return pairings.read(pairing);
    }
}
