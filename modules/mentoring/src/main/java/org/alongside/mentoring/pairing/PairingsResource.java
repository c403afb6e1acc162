package org.alongside.mentoring.pairing;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.PairingId;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pairs, over the API. */
@Path("mentoring")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class PairingsResource {

    /** A pair as the API shows it; what there is not is left out. */
    public record PairingJson(
            UUID id,
            UUID initiative,
            UUID mentor,
            String mentorName,
            UUID trainee,
            String traineeName,
            PairingState state,
            LocalDate beganOn,
            LocalDate endsOn,
            LocalDate endedOn,
            OffsetDateTime nextMeeting) {

        /** As the API shows it. */
        public static PairingJson of(Pairings.Row pair) {
            return new PairingJson(
                    pair.id().value(),
                    pair.initiative().value(),
                    pair.mentor().id().value(),
                    pair.mentor().callName(),
                    pair.trainee().id().value(),
                    pair.trainee().callName(),
                    pair.state(),
                    pair.beganOn(),
                    pair.endsOn(),
                    pair.endedOn().orElse(null),
                    pair.next().map(ZonedDateTime::toOffsetDateTime).orElse(null));
        }
    }

    /** Two people to introduce. */
    public record NewPairing(UUID initiative, UUID mentor, UUID trainee) {}

    @Inject
    private Pairings pairings;

    @GET
    @Path("pairings")
    @Operation(summary = "All pairs, the latest first")
    public List<PairingJson> list() {
        return pairings.list().stream().map(PairingJson::of).toList();
    }

    @POST
    @Path("pairings")
    @Operation(summary = "Introduce two people who both said yes")
    public Response pair(NewPairing told) {
        if (told == null || told.initiative() == null || told.mentor() == null || told.trainee() == null) {
            throw new Invalid("mentoring.fault.pair-incomplete");
        }
        Pairings.Row pair = pairings.pair(
                new InitiativeId(told.initiative()),
                new ParticipantId(told.mentor()),
                new ParticipantId(told.trainee()));
        return Response.created(URI.create("mentoring/pairings/" + pair.id()))
                .entity(PairingJson.of(pair))
                .build();
    }

    @GET
    @Path("pairings/{id}")
    @Operation(summary = "One pair")
    public PairingJson read(@PathParam("id") UUID id) {
        return PairingJson.of(pairings.read(new PairingId(id)));
    }

    @POST
    @Path("pairings/{id}/resume")
    @Operation(summary = "The break is over")
    public PairingJson resume(@PathParam("id") UUID id) {
        return PairingJson.of(pairings.resume(new PairingId(id)));
    }

    @POST
    @Path("pairings/{id}/end")
    @Operation(summary = "The pair comes to its planned end: today, or on the day given as 'on'")
    public PairingJson end(@PathParam("id") UUID id, @QueryParam("on") String on) {
        PairingId pairing = new PairingId(id);
        return PairingJson.of(on == null ? pairings.end(pairing) : pairings.end(pairing, day(on)));
    }

    @POST
    @Path("pairings/{id}/leave")
    @Operation(
            summary =
                    "I stop; or, for staff, the participant given as 'saidBy' told us that they stop, by the 'method'. 'toldAs' is how the other one is told: NEUTRAL, THANKS, GLAD or ALL_THE_BEST")
    public PairingJson leave(
            @PathParam("id") UUID id,
            @QueryParam("saidBy") UUID saidBy,
            @QueryParam("method") String method,
            @QueryParam("toldAs") String toldAs) {
        PairingId pairing = new PairingId(id);
        Optional<Parting> as = parting(toldAs);
        return PairingJson.of(
                saidBy == null
                        ? pairings.leaveTelling(pairing, as)
                        : pairings.leaveFor(pairing, new ParticipantId(saidBy), method(method), as));
    }

    @POST
    @Path("pairings/{id}/partner-told")
    @Operation(summary = "The one who stayed behind has been told by a person")
    public PairingJson partnerTold(@PathParam("id") UUID id) {
        return PairingJson.of(pairings.partnerTold(new PairingId(id)));
    }

    @GET
    @Path("my/pairings")
    @Operation(summary = "My own pairs")
    public List<PairingJson> mine() {
        return pairings.mine().stream().map(PairingJson::of).toList();
    }

    private static Method method(String text) {
        return Stream.of(Method.values())
                .filter(method -> method.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid("mentoring.fault.how"));
    }

    /**
     * How the other one is to be told, as the API takes it; empty where nothing is said of it.
     *
     * @throws Invalid when there is no such way
     */
    public static Optional<Parting> parting(String toldAs) {
        try {
            return Optional.ofNullable(toldAs).filter(said -> !said.isBlank()).map(Parting::valueOf);
        } catch (IllegalArgumentException noSuchWay) {
            throw new Invalid("mentoring.fault.told-as");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new Invalid("mentoring.fault.day");
        }
    }
}
