package org.alongside.support.training;

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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Courses, over the API. */
@Path("support/courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "support")
public class CoursesResource {
    /**
     * A course.
     *
     * @param audience for whom it is: {@code MENTOR} for people with lived experience, {@code TRAINEE}, staff by role
     * @param months after which it runs out; left out: never
     * @param duties the roles of staff who have to have done it
     * @param parts what it is needed before
     */
    public record CourseBody(
            String title, String about, Set<Role> audience, Integer months, Set<Role> duties, Set<PartNeed> parts) {
        CourseTold told() {
            return new CourseTold(title, about, all(audience), Optional.ofNullable(months), all(duties), all(parts));
        }

        private static <T> Set<T> all(Set<T> told) {
            return told == null
                    ? Set.of()
                    : told.stream().filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** A course as the API shows it. */
    public record CourseJson(UUID id, CourseBody course, boolean offered) {
        static CourseJson of(TrainingCourses.Row row) {
            CourseTold told = row.told();
            return new CourseJson(
                    row.id().value(),
                    new CourseBody(
                            told.title(),
                            told.about(),
                            told.audience(),
                            told.months().orElse(null),
                            told.duties(),
                            told.parts()),
                    row.offered());
        }
    }

    /** When and where a course is held. */
    public record NewSession(LocalDate on, LocalTime begins, String place) {}

    /** Who says what about a session. */
    public record ComingJson(UUID participant, String name, PlaceWish wish) {}

    /** A session as the API shows it. */
    public record SessionJson(UUID id, LocalDate on, LocalTime begins, String place, List<ComingJson> coming) {
        static SessionJson of(TrainingCourses.SessionRow row) {
            return new SessionJson(
                    row.id().value(),
                    row.heldOn(),
                    row.begins(),
                    row.place(),
                    row.coming().stream()
                            .map(one -> new ComingJson(
                                    one.participant().map(ParticipantId::value).orElse(null), one.name(), one.wish()))
                            .toList());
        }
    }

    /** What somebody told us about a session. */
    public record WishBody(UUID participant, PlaceWish wish, Method how) {}

    /** That somebody who takes part did a course. */
    public record DoneBody(UUID participant, LocalDate on, DoneHow how, WhoSays says) {}

    /** That somebody did a course, as the API shows it; {@code goodUntil} is left out where it never runs out. */
    public record DoneJson(
            UUID id,
            UUID participant,
            String name,
            LocalDate on,
            LocalDate goodUntil,
            boolean good,
            DoneHow how,
            WhoSays says,
            String notedBy) {
        static DoneJson of(Trainings.Row row) {
            return new DoneJson(
                    row.id().value(),
                    row.participant().map(ParticipantId::value).orElse(null),
                    row.name(),
                    row.doneOn(),
                    row.goodUntil().orElse(null),
                    row.good(),
                    row.how(),
                    row.says(),
                    row.notedBy());
        }
    }

    /** Somebody in whose part a course has run out or does so soon. */
    public record AgainJson(UUID participant, String callName, String title, String initiative) {}

    @Inject
    private TrainingCourses courses;

    @Inject
    private Trainings trainings;

    @Inject
    private NeededCourses needed;

    @GET
    @Operation(summary = "All courses of the programme, for whom they are and what they are needed before")
    public List<CourseJson> list() {
        return courses.list().stream().map(CourseJson::of).toList();
    }

    @POST
    @Operation(summary = "Begin a course")
    public Response begin(CourseBody told) {
        CourseId id = courses.begin(insist(told).told());
        return Response.created(URI.create("support/courses/" + id))
                .entity(shown(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Tell of a course anew; until when it counts for whoever did it before stays")
    public CourseJson change(@PathParam("id") UUID id, CourseBody told) {
        courses.change(new CourseId(id), insist(told).told());
        return shown(new CourseId(id));
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "A course is not held any more, and nothing waits for it any more")
    public Response close(@PathParam("id") UUID id) {
        courses.close(new CourseId(id));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/sessions")
    @Operation(summary = "The days on which a course is held, and who would like a place")
    public List<SessionJson> sessions(@PathParam("id") UUID id) {
        return courses.sessions(new CourseId(id)).stream().map(SessionJson::of).toList();
    }

    @POST
    @Path("{id}/sessions")
    @Operation(summary = "A course is held on that day")
    public List<SessionJson> hold(@PathParam("id") UUID id, NewSession told) {
        insist(told);
        courses.hold(new CourseId(id), told.on(), told.begins(), told.place());
        return sessions(id);
    }

    @POST
    @Path("sessions/{id}/move")
    @Operation(summary = "A session is held at another time or elsewhere")
    public Response move(@PathParam("id") UUID id, NewSession told) {
        insist(told);
        courses.move(new SessionId(id), told.on(), told.begins(), told.place());
        return Response.noContent().build();
    }

    @POST
    @Path("sessions/{id}/places")
    @Operation(
            summary = "Somebody told us whether they would like a place; they get a message that it was written down")
    public Response wish(@PathParam("id") UUID id, WishBody told) {
        insist(told);
        trainings.wishFor(new SessionId(id), participant(told.participant()), told.wish(), told.how());
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/done")
    @Operation(summary = "Who did the course, of those who take part")
    public List<DoneJson> done(@PathParam("id") UUID id) {
        return trainings.done(new CourseId(id)).stream().map(DoneJson::of).toList();
    }

    @POST
    @Path("{id}/done")
    @Operation(summary = "Somebody who takes part did the course; how well is nowhere")
    public List<DoneJson> note(@PathParam("id") UUID id, DoneBody told) {
        insist(told);
        trainings.note(new CourseId(id), participant(told.participant()), told.on(), told.how(), told.says());
        return done(id);
    }

    @POST
    @Path("done/{id}/take-back")
    @Operation(summary = "That somebody did a course was noted by mistake")
    public Response takeBack(@PathParam("id") UUID id) {
        trainings.takeBack(new DoneId(id));
        return Response.noContent().build();
    }

    @GET
    @Path("again")
    @Operation(summary = "Whose course has run out or does so soon, in a part that goes on")
    public List<AgainJson> again() {
        return needed.again().stream()
                .map(row -> new AgainJson(row.participant().value(), row.callName(), row.title(), row.initiative()))
                .toList();
    }

    private CourseJson shown(CourseId id) {
        return courses.list().stream()
                .filter(row -> row.id().equals(id))
                .map(CourseJson::of)
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
