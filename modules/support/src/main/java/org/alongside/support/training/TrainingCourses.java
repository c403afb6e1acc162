package org.alongside.support.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.initiative.InitiativeTypes;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/** The courses of a programme, whom they are for, what they are needed before, and the days on which they are held. */
@ApplicationScoped
@Transactional
public class TrainingCourses {
    /** Who says what about a session. A member of staff has no participant. */
    public record Coming(Optional<ParticipantId> participant, String name, PlaceWish wish) {}

    /** A session, and who said something about it; whom the reader judges is not among them (R6). */
    public record SessionRow(SessionId id, LocalDate heldOn, LocalTime begins, String place, List<Coming> coming) {
        public SessionRow {
            coming = List.copyOf(coming);
        }
    }

    /** A course; {@code offered} while it is held still. */
    public record Row(CourseId id, CourseTold told, boolean offered) {}

    /** Roles that are a part in a programme, not work for it. */
    private static final Set<Role> NO_STAFF = EnumSet.of(Role.MENTOR, Role.TRAINEE, Role.INSTITUTION_ADMINISTRATOR);

    private static final int LONGEST_TITLE = 200;

    /** How much can be said of what a course is about. */
    public static final int LONGEST_ABOUT = 1000;

    private static final int MOST_MONTHS = 120;

    @Inject
    private TrainingRows rows;

    @Inject
    private InitiativeTypes types;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** All courses, by title. */
    @Allowed("support.training")
    public List<Row> list() {
        Map<CourseId, List<CourseNeed>> needs =
                rows.needs().stream().collect(Collectors.groupingBy(CourseNeed::course));
        return rows.courses().stream()
                .map(course -> row(course, needs.getOrDefault(course.id(), List.of())))
                .toList();
    }

    /** A new course. */
    @Allowed("support.training.courses")
    public CourseId begin(CourseTold told) {
        Course course = new Course(checked(told));
        rows.keep(course);
        rows.flush();
        need(course.id(), told);
        audit.record("support.course.begun", course.id());
        return course.id();
    }

    /** Tells of a course anew. Until when it counts for whoever did it before stays as it was. */
    @Allowed("support.training.courses")
    public void change(CourseId id, CourseTold told) {
        Course course = rows.lockedCourse(id);
        course.change(checked(told));
        rows.needs(id).forEach(rows::remove);
        need(id, told);
        audit.record("support.course.changed", id);
    }

    /** The course is not held any more, and nothing waits for it any more. Who did it did it. */
    @Allowed("support.training.courses")
    public void close(CourseId id) {
        rows.lockedCourse(id).close(today.date());
        rows.needs(id).forEach(rows::remove);
        audit.record("support.course.closed", id);
    }

    /** The course is held on that day. */
    @Allowed("support.training.courses")
    public SessionId hold(CourseId id, LocalDate on, LocalTime begins, String place) {
        Course course = rows.course(id);
        if (!course.offered()) {
            throw new Invalid("support.training.fault.closed");
        }
        CourseSession session = new CourseSession(id, day(on), time(begins), words(place));
        rows.keep(session);
        audit.record("support.course.session", session.id());
        return session.id();
    }

    /** A session is held at another time or elsewhere. */
    @Allowed("support.training.courses")
    public void move(SessionId id, LocalDate on, LocalTime begins, String place) {
        rows.lockedSession(id).move(day(on), time(begins), words(place));
        audit.record("support.course.session-moved", id);
    }

    /** The sessions of a course, the latest first. */
    @Allowed("support.training")
    public List<SessionRow> sessions(CourseId id) {
        rows.course(id);
        Set<ParticipantId> judged = relations.judgedByMe();
        return rows.sessions(id).stream()
                .map(session -> new SessionRow(
                        session.id(),
                        session.heldOn(),
                        session.begins(),
                        session.place(),
                        coming(rows.places(session.id()), judged)))
                .toList();
    }

    private List<Coming> coming(List<CoursePlace> places, Set<ParticipantId> judged) {
        Map<ParticipantId, String> names = participants.namesOf(places.stream()
                .flatMap(place -> place.learner().participant().stream())
                .toList());
        return places.stream()
                .filter(place ->
                        place.learner().participant().filter(judged::contains).isEmpty())
                .map(place -> new Coming(
                        place.learner().participant(),
                        place.learner()
                                .participant()
                                .map(names::get)
                                .or(() -> place.learner().account().flatMap(accounts::nameOf))
                                .orElse(""),
                        place.wish()))
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    private Row row(Course course, List<CourseNeed> needs) {
        return new Row(
                course.id(),
                new CourseTold(
                        course.title(),
                        course.about(),
                        course.audience(),
                        course.months(),
                        needs.stream().flatMap(need -> need.duty().stream()).collect(Collectors.toSet()),
                        needs.stream().flatMap(need -> need.part().stream()).collect(Collectors.toSet())),
                course.offered());
    }

    private void need(CourseId id, CourseTold told) {
        List<CourseNeed> needs = new ArrayList<>();
        told.duties().forEach(role -> needs.add(CourseNeed.duty(id, role)));
        told.parts().forEach(part -> needs.add(CourseNeed.part(id, part)));
        needs.forEach(rows::keep);
    }

    private CourseTold checked(CourseTold told) {
        String title = told.title() == null ? "" : told.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Invalid("support.training.fault.title", LONGEST_TITLE);
        }
        String about = told.about() == null ? "" : told.about().strip();
        if (about.length() > LONGEST_ABOUT) {
            throw new Invalid("support.training.fault.about", LONGEST_ABOUT);
        }
        if (told.audience().isEmpty() || told.audience().contains(Role.INSTITUTION_ADMINISTRATOR)) {
            throw new Invalid("support.training.fault.audience");
        }
        if (told.months().filter(months -> months < 1 || months > MOST_MONTHS).isPresent()) {
            throw new Invalid("support.training.fault.months", MOST_MONTHS);
        }
        if (told.duties().stream().anyMatch(NO_STAFF::contains)
                || !told.audience().containsAll(told.duties())) {
            throw new Invalid("support.training.fault.duties");
        }
        if (!told.parts().stream().allMatch(this::isThere)) {
            throw new Invalid("support.training.fault.parts");
        }
        return new CourseTold(title, about, told.audience(), told.months(), told.duties(), told.parts());
    }

    private boolean isThere(PartNeed need) {
        return types.find(need.type()).stream()
                .flatMap(type -> type.roles().stream())
                .anyMatch(role -> role.key().equals(need.part()));
    }

    private static LocalDate day(LocalDate on) {
        if (on == null) {
            throw new Invalid("support.training.fault.day");
        }
        return on;
    }

    private static LocalTime time(LocalTime begins) {
        if (begins == null) {
            throw new Invalid("support.training.fault.time");
        }
        return begins;
    }

    private static String words(String place) {
        String words = place == null ? "" : place.strip();
        if (words.isEmpty() || words.length() > LONGEST_TITLE) {
            throw new Invalid("support.training.fault.place", LONGEST_TITLE);
        }
        return words;
    }
}
