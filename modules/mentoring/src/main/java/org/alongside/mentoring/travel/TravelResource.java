package org.alongside.mentoring.travel;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.NotOneOfTheTwo;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Travel that staff book for the two of a pair, over the API. What goes in holds ids, times and fixed words (R2). */
@Path("mentoring/pairings/{id}/travel")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class TravelResource {

    /** The travel of a pair: who asked for it, and somebody's way to each meeting. */
    public record TravelJson(List<UUID> wanted, List<JourneyJson> journeys) {

        static TravelJson of(Travels.Row row) {
            return new TravelJson(
                    row.wishes().stream().map(who -> who.id().value()).toList(),
                    row.journeys().stream().map(JourneyJson::of).toList());
        }
    }

    /** Somebody's travel to one meeting; what is not known, or not booked yet, is left out. */
    public record JourneyJson(
            UUID booking,
            UUID meeting,
            UUID participant,
            OffsetDateTime meetsAt,
            JourneyState state,
            TravelBy by,
            LocalTime picksUpAt,
            LocalTime backAt) {

        static JourneyJson of(Travels.Journey journey) {
            return new JourneyJson(
                    journey.booking().map(TravelBookingId::value).orElse(null),
                    journey.meeting().map(MeetingId::value).orElse(null),
                    journey.who().map(who -> who.id().value()).orElse(null),
                    journey.meetsAt().toOffsetDateTime(),
                    journey.state(),
                    journey.ride().map(Ride::by).orElse(null),
                    journey.ride().flatMap(Ride::picksUpAt).orElse(null),
                    journey.ride().flatMap(Ride::backAt).orElse(null));
        }
    }

    /**
     * Whether somebody would like travel booked.
     *
     * @param saidBy for staff only: the member of the pair whose word it is
     * @param how for staff only: how they said it
     */
    public record Wanted(Boolean wanted, UUID saidBy, Method how) {}

    /** What is booked; times on the programme's clocks, which may be left out. */
    public record Booked(UUID participant, TravelBy by, LocalTime picksUpAt, LocalTime backAt) {}

    @Inject
    private Travels travels;

    @GET
    @Operation(summary = "My own travel to the meetings of this pair; or, for those who plan, that of both")
    public TravelJson read(@PathParam("id") UUID id) {
        return TravelJson.of(travels.of(new PairingId(id)));
    }

    @PUT
    @Operation(
            summary =
                    "Say whether I would like travel booked for me; or, for staff, write down what the member given as 'saidBy' told us")
    public TravelJson want(@PathParam("id") UUID id, Wanted told) {
        if (told == null || told.wanted() == null) {
            throw new Invalid("mentoring.fault.travel-wanted");
        }
        PairingId pairing = new PairingId(id);
        if (told.saidBy() == null) {
            say(pairing, told.wanted());
        } else {
            write(pairing, told);
        }
        return read(id);
    }

    @PUT
    @Path("meetings/{meeting}")
    @Operation(summary = "Say what is booked for one of the two to a meeting; they are told")
    public JourneyJson book(@PathParam("id") UUID id, @PathParam("meeting") UUID meeting, Booked told) {
        if (told == null) {
            throw new Invalid("mentoring.fault.travel-by");
        }
        ParticipantId who =
                Optional.ofNullable(told.participant()).map(ParticipantId::new).orElseThrow(NotOneOfTheTwo::new);
        Ride ride = new Ride(told.by(), Optional.ofNullable(told.picksUpAt()), Optional.ofNullable(told.backAt()));
        return JourneyJson.of(travels.book(new PairingId(id), new MeetingId(meeting), who, ride));
    }

    @DELETE
    @Path("bookings/{booking}")
    @Operation(summary = "Say that booked travel which is not needed any more is taken back")
    public void takenBack(@PathParam("id") UUID id, @PathParam("booking") UUID booking) {
        travels.takenBack(new PairingId(id), new TravelBookingId(booking));
    }

    private void say(PairingId pairing, boolean wanted) {
        if (wanted) {
            travels.need(pairing);
        } else {
            travels.needNoMore(pairing);
        }
    }

    private void write(PairingId pairing, Wanted told) {
        ParticipantId who = new ParticipantId(told.saidBy());
        if (told.wanted()) {
            travels.needFor(pairing, who, told.how());
        } else {
            travels.needNoMoreFor(pairing, who, told.how());
        }
    }
}
