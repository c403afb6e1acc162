package org.alongside.support.group;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups that reflect together, over the API. */
@Path("support/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class GroupsResource {
    /**
     * A group, as it is told of.
     *
     * @param weeks from one meeting to the next; six if left out
     * @param minutes how long a meeting lasts; sixty if left out
     * @param holder the account of the member of staff who holds it; left out for somebody from outside
     */
    public record GroupBody(String title, Integer weeks, Integer minutes, UUID holder, String holderName) {
        GroupTold told() {
            return new GroupTold(
                    title,
                    weeks == null ? GroupTold.USUAL_WEEKS : weeks,
                    minutes == null ? GroupTold.USUAL_MINUTES : minutes,
                    Optional.ofNullable(holder).map(AccountId::new),
                    holderName);
        }
    }

    /** Meetings to put down: the first of them and how many; one if left out. */
    public record MeetingsBody(LocalDate first, LocalTime begins, String place, Integer count) {
        int howMany() {
            return count == null ? 1 : count;
        }
    }

    /** A group to begin, and its first meetings. */
    public record NewGroup(UUID initiative, GroupBody group, MeetingsBody meetings) {}

    /** When and where a meeting is. */
    public record MoveBody(LocalDate on, LocalTime begins, String place) {}

    /** Somebody to invite, or to invite no longer. */
    public record InvitedBody(UUID participant) {}

    /** What somebody told us about a meeting to come. */
    public record AnswerBody(UUID participant, Answer answer, Method how) {}

    /** Who was there, and on whose word. Of nobody else anything is said. */
    public record ThereBody(List<UUID> people, ThereBy by) {
        public ThereBody {
            people = people == null
                    ? List.of()
                    : people.stream().filter(Objects::nonNull).toList();
        }
    }

    /** Somebody on the list of a meeting; {@code there} is left out unless they were. */
    public record GuestJson(UUID participant, String callName, Answer answer, ThereBy there) {}

    /** One meeting. */
    public record MeetingJson(UUID id, LocalDate on, LocalTime begins, String place, List<GuestJson> guests) {
        static MeetingJson of(Groups.MeetingRow row) {
            return new MeetingJson(
                    row.id().value(),
                    row.on(),
                    row.begins(),
                    row.place(),
                    row.guests().stream()
                            .map(guest -> new GuestJson(
                                    guest.participant().value(),
                                    guest.callName(),
                                    guest.answer().orElse(null),
                                    guest.thereBy().orElse(null)))
                            .toList());
        }
    }

    /** A group and its meetings. */
    public record GroupJson(
            UUID id,
            UUID initiative,
            String initiativeTitle,
            String title,
            String holder,
            int weeks,
            int minutes,
            List<MeetingJson> meetings) {
        static GroupJson of(Groups.Row row) {
            return new GroupJson(
                    row.id().value(),
                    row.initiative().value(),
                    row.initiativeTitle(),
                    row.told().title(),
                    row.holder(),
                    row.told().weeks(),
                    row.told().minutes(),
                    row.meetings().stream().map(MeetingJson::of).toList());
        }
    }

    @Inject
    private Groups groups;

    @GET
    @Operation(summary = "Groups that reflect together, their meetings, who comes and who was there")
    public List<GroupJson> list() {
        return groups.list().stream().map(GroupJson::of).toList();
    }

    @POST
    @Operation(summary = "Begin a group of an initiative and put down its first meetings")
    public Response begin(NewGroup told) {
        insist(told);
        GroupBody group = insist(told.group());
        MeetingsBody meetings = insist(told.meetings());
        GroupId id = groups.begin(
                Optional.ofNullable(told.initiative()).map(InitiativeId::new).orElse(null),
                group.told(),
                meetings.first(),
                meetings.begins(),
                meetings.place(),
                meetings.howMany());
        return Response.created(URI.create("support/groups/" + id))
                .entity(shown(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "What a group is called, how often it meets, who holds it")
    public GroupJson change(@PathParam("id") UUID id, GroupBody told) {
        groups.change(new GroupId(id), insist(told).told());
        return shown(new GroupId(id));
    }

    @POST
    @Path("{id}/meetings")
    @Operation(summary = "Put down further meetings; whoever is invited to the last one is invited to them")
    public GroupJson meet(@PathParam("id") UUID id, MeetingsBody told) {
        insist(told);
        groups.meet(new GroupId(id), told.first(), told.begins(), told.place(), told.howMany());
        return shown(new GroupId(id));
    }

    @POST
    @Path("{id}/invitations")
    @Operation(summary = "Somebody is invited to all meetings to come")
    public GroupJson invite(@PathParam("id") UUID id, InvitedBody told) {
        groups.invite(new GroupId(id), participant(insist(told).participant()));
        return shown(new GroupId(id));
    }

    @POST
    @Path("{id}/invitations/take-back")
    @Operation(summary = "Somebody is not invited to meetings to come any more")
    public Response leave(@PathParam("id") UUID id, InvitedBody told) {
        groups.leave(new GroupId(id), participant(insist(told).participant()));
        return Response.noContent().build();
    }

    @POST
    @Path("meetings/{id}/move")
    @Operation(summary = "A meeting is on another day, at another time or elsewhere; 409 once somebody was there")
    public Response move(@PathParam("id") UUID id, MoveBody told) {
        insist(told);
        groups.move(new GroupMeetingId(id), told.on(), told.begins(), told.place());
        return Response.noContent().build();
    }

    @POST
    @Path("meetings/{id}/leave-out")
    @Operation(summary = "A meeting does not take place; 409 once somebody was there")
    public Response leaveOut(@PathParam("id") UUID id) {
        groups.leaveOut(new GroupMeetingId(id));
        return Response.noContent().build();
    }

    @POST
    @Path("meetings/{id}/answers")
    @Operation(summary = "Somebody told us whether they come; they get a message that it was written down")
    public Response answer(@PathParam("id") UUID id, AnswerBody told) {
        insist(told);
        groups.answerFor(new GroupMeetingId(id), participant(told.participant()), told.answer(), told.how());
        return Response.noContent().build();
    }

    @POST
    @Path("meetings/{id}/there")
    @Operation(summary = "These were there: support drafts claims for those with lived experience")
    public Response there(@PathParam("id") UUID id, ThereBody told) {
        insist(told);
        groups.there(
                new GroupMeetingId(id),
                told.people().stream().map(ParticipantId::new).toList(),
                told.by());
        return Response.noContent().build();
    }

    private GroupJson shown(GroupId id) {
        return groups.list().stream()
                .filter(row -> row.id().equals(id))
                .map(GroupJson::of)
                .findFirst()
                .orElseThrow();
    }

    private static ParticipantId participant(UUID id) {
        if (id == null) {
            throw new Invalid("support.fault.participant");
        }
        return new ParticipantId(id);
    }

    private static <T> T insist(T told) {
        if (told == null) {
            throw new Invalid("support.fault.body");
        }
        return told;
    }
}
