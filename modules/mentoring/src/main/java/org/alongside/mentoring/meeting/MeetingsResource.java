package org.alongside.mentoring.meeting;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Languages;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The meetings, over the API. What goes in holds times, ids and fixed words, never anybody's own words (R2). */
@Path("mentoring")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mentoring")
public class MeetingsResource {

    /**
     * A meeting as the API shows it; what nobody said is left out.
     *
     * @param before for the caller's own meetings to come: what they read first; mostly left out
     */
    public record MeetingJson(
            UUID id,
            UUID pairing,
            OffsetDateTime plannedAt,
            Channel channel,
            String place,
            String videoLink,
            Outcome outcome,
            UUID saidBy,
            String before) {

        static MeetingJson of(Meetings.Row meeting) {
            return of(meeting, Optional.empty());
        }

        static MeetingJson of(Meetings.Row meeting, Optional<String> before) {
            return new MeetingJson(
                    meeting.id().value(),
                    meeting.pairing().value(),
                    meeting.plannedAt().toOffsetDateTime(),
                    meeting.channel(),
                    meeting.place().orElse(null),
                    meeting.videoLink().orElse(null),
                    meeting.outcome().orElse(null),
                    meeting.saidBy().map(member -> member.id().value()).orElse(null),
                    before.orElse(null));
        }
    }

    /** Meetings to plan; {@code count} and {@code everyMonths} may be left out, then they are as usual in the scheme. */
    public record NewMeetings(LocalDateTime first, Integer count, Integer everyMonths, Channel channel, UUID place) {

        Plan plan() {
            return new Plan(
                    first,
                    Optional.ofNullable(count),
                    Optional.ofNullable(everyMonths),
                    channel,
                    Optional.ofNullable(place).map(PlaceId::new));
        }
    }

    /**
     * What became of a meeting.
     *
     * @param saidBy for staff only: the member of the pair whose word it is
     * @param newTime when it was moved: to when, on the programme's clocks, if that is known
     * @param method for staff only: how it reached them
     */
    public record Said(Outcome outcome, UUID saidBy, LocalDateTime newTime, Method method) {}

    /** How many meetings are past and unmarked. */
    public record Found(int unmarked) {}

    @Context
    private HttpHeaders headers;

    @Inject
    private Meetings meetings;

    @Inject
    private PaidMeetings paid;

    @Inject
    private Unmarked unmarked;

    @GET
    @Path("pairings/{id}/meetings")
    @Operation(summary = "The meetings of one pair")
    public List<MeetingJson> list(@PathParam("id") UUID id) {
        return json(meetings.of(new PairingId(id)));
    }

    @GET
    @Path("pairings/{id}/meetings/proposed")
    @Operation(
            summary = "The next moments that suit both, by what they said of their week; any other can be planned, too")
    public List<OffsetDateTime> proposed(@PathParam("id") UUID id) {
        return meetings.propose(new PairingId(id)).stream()
                .map(ZonedDateTime::toOffsetDateTime)
                .toList();
    }

    @POST
    @Path("pairings/{id}/meetings")
    @Operation(summary = "Plan meetings at the same hour, some months apart")
    public Response plan(@PathParam("id") UUID id, NewMeetings told) {
        if (told == null) {
            throw new Invalid("mentoring.fault.time");
        }
        List<MeetingJson> planned = json(meetings.plan(new PairingId(id), told.plan()));
        return Response.created(URI.create("mentoring/pairings/" + id + "/meetings"))
                .entity(planned)
                .build();
    }

    @PUT
    @Path("meetings/{id}/outcome")
    @Operation(summary = "Say what became of my meeting; or, for staff, write down what a member of the pair said")
    public MeetingJson mark(@PathParam("id") UUID id, Said said) {
        if (said == null || said.outcome() == null) {
            throw new Invalid("mentoring.fault.outcome");
        }
        Optional<LocalDateTime> newTime = Optional.ofNullable(said.newTime());
        if (newTime.isPresent() && said.outcome() != Outcome.MOVED) {
            throw new Invalid("mentoring.fault.new-time");
        }
        return MeetingJson.of(mark(new MeetingId(id), said, newTime));
    }

    @DELETE
    @Path("meetings/{id}")
    @Operation(summary = "Take a meeting off the list that still lies ahead and was planned by mistake")
    public void callOff(@PathParam("id") UUID id) {
        meetings.callOff(new MeetingId(id));
    }

    @GET
    @Path("my/meetings")
    @Operation(summary = "My own meetings: those that lie ahead, then those of the past")
    public List<MeetingJson> mine() {
        List<Meetings.Row> coming = meetings.coming();
        Map<MeetingId, String> before = paid.beforeMeeting(
                coming, Languages.nearest(headers.getAcceptableLanguages().get(0)));
        return Stream.concat(
                        coming.stream()
                                .map(meeting -> MeetingJson.of(meeting, Optional.ofNullable(before.get(meeting.id())))),
                        json(meetings.past()).stream())
                .toList();
    }

    @POST
    @Path("meetings/unmarked")
    @Operation(summary = "Ask supporters to see how the mentors of past, unmarked meetings are")
    public Found lookForUnmarked() {
        return new Found(unmarked.lookForUnmarked());
    }

    private Meetings.Row mark(MeetingId id, Said said, Optional<LocalDateTime> newTime) {
        boolean moved = said.outcome() == Outcome.MOVED;
        if (said.saidBy() == null) {
            return moved ? meetings.moved(id, newTime) : meetings.mark(id, said.outcome());
        }
        ParticipantId member = new ParticipantId(said.saidBy());
        return moved
                ? meetings.movedFor(id, member, newTime, said.method())
                : meetings.markFor(id, member, said.outcome(), said.method());
    }

    private static List<MeetingJson> json(List<Meetings.Row> rows) {
        return rows.stream().map(MeetingJson::of).toList();
    }
}
