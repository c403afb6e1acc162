package org.alongside.support.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/**
 * Who did which course, and who would like a place. People see their own; whom the reader judges is not here (R6). That somebody
 * did a course is all that is kept: nothing says how well, and nothing is kept of who did not.
 */
@ApplicationScoped
@Transactional
public class Trainings {
    /**
     * What the person at the keyboard did.
     *
     * @param goodUntil the last day on which it counts; empty when it never runs out
     * @param good whether it counts today
     */
    public record Mine(String title, LocalDate doneOn, Optional<LocalDate> goodUntil, boolean good) {}

    /** A session the person at the keyboard could come to, and what they said about it. */
    public record Offered(
            SessionId id,
            String title,
            String about,
            LocalDate heldOn,
            LocalTime begins,
            String place,
            Optional<PlaceWish> wish) {}

    /** That somebody did a course, as staff see it. A member of staff has no participant. */
    public record Row(
            DoneId id,
            Optional<ParticipantId> participant,
            String name,
            LocalDate doneOn,
            Optional<LocalDate> goodUntil,
            boolean good,
            DoneHow how,
            WhoSays says,
            String notedBy) {}

    private static final Set<Role> TAKING_PART = EnumSet.of(Role.MENTOR, Role.TRAINEE);

    @Inject
    private TrainingRows rows;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private CurrentUser user;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** What I did, the latest first. */
    @ForEverybody("tells people only about themselves")
    public List<Mine> mine() {
        LocalDate day = today.date();
        Map<CourseId, String> titles = titles();
        return rows.doneBy(me()).stream()
                .map(done -> new Mine(titles.get(done.course()), done.doneOn(), done.goodUntil(), done.good(day)))
                .toList();
    }

    /** The sessions to come of courses that are for people like me, the earliest first. */
    @ForEverybody("what is offered to them, and their own word about it")
    public List<Offered> offered() {
        Set<Role> roles = user.required().roles();
        Map<CourseId, Course> courses = new HashMap<>();
        rows.courses().stream()
                .filter(Course::offered)
                .filter(course -> course.audience().stream().anyMatch(roles::contains))
                .forEach(course -> courses.put(course.id(), course));
        return rows.sessionsFrom(today.date()).stream()
                .filter(session -> courses.containsKey(session.course()))
                .map(session -> offered(session, courses.get(session.course())))
                .toList();
    }

    private Offered offered(CourseSession session, Course course) {
        return new Offered(
                session.id(),
                course.title(),
                course.about(),
                session.heldOn(),
                session.begins(),
                session.place(),
                rows.place(session.id(), meIn(course)).map(CoursePlace::wish));
    }

    /** I would like a place, or would rather not. My last word counts. */
    @ForEverybody("people always may say whether they would like a place")
    public void wish(SessionId id, PlaceWish wish) {
        CourseSession session = coming(id);
        Course course = rows.course(session.course());
        Set<Role> roles = user.required().roles();
        if (course.audience().stream().noneMatch(roles::contains)) {
            throw new NotFound();
        }
        keep(session, meIn(course), wish, Method.ONLINE, Optional.empty());
    }

    /** Somebody told us whether they would like a place; they get a message that it was written down (R15). */
    @Allowed("support.training")
    public void wishFor(SessionId id, ParticipantId who, PlaceWish wish, Method how) {
        insistOn(who);
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("support.training.fault.told");
        }
        keep(coming(id), Learner.of(who), wish, how, Optional.of(user.required().account()));
        outbox.tell(
                Recipient.of(who), Message.of("support.notice.training-written").about(who));
    }

    /** Everybody who takes part, for noting what they did; in order of name. */
    @Allowed("support.training")
    public List<Participant> people() {
        Set<ParticipantId> judged = relations.judgedByMe();
        return Stream.of(Part.values())
                .flatMap(part -> participants.on(part).stream())
                .filter(person -> !judged.contains(person.id()))
                .sorted(Comparator.comparing(Participant::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Who did the course, of those who take part; the latest first. */
    @Allowed("support.training")
    public List<Row> done(CourseId course) {
        rows.course(course);
        Set<ParticipantId> judged = relations.judgedByMe();
        return shown(rows.done(course).stream()
                .filter(done -> done.learner()
                        .participant()
                        .filter(who -> !judged.contains(who))
                        .isPresent())
                .toList());
    }

    /** Who did the course, of staff; the latest first. */
    @Allowed("support.training.staff")
    public List<Row> doneByStaff(CourseId course) {
        rows.course(course);
        return shown(rows.done(course).stream()
                .filter(done -> done.learner().account().isPresent())
                .toList());
    }

    /** Somebody who takes part did the course, on that day. The same day noted again is noted once. */
    @Allowed("support.training")
    public DoneId note(CourseId course, ParticipantId who, LocalDate on, DoneHow how, WhoSays says) {
        insistOn(who);
        return note(course, Learner.of(who), on, how, says);
    }

    /**
     * A member of staff did the course, on that day.
     *
     * @throws NotForThemselves when it is the person at the keyboard: a duty is seen to by somebody else
     */
    @Allowed("support.training.staff")
    public DoneId noteForStaff(CourseId course, AccountId who, LocalDate on, DoneHow how, WhoSays says) {
        if (who == null) {
            throw new Invalid("support.fault.participant");
        }
        accounts.in(who, user.required().programme()).orElseThrow(NotFound::new);
        if (who.equals(user.required().account())) {
            throw new NotForThemselves();
        }
        return note(course, Learner.of(who), on, how, says);
    }

    /** It was noted by mistake. What it opened stays open: nobody is taken out of anything. */
    @Allowed("support.training")
    public void takeBack(DoneId id) {
        CourseDone done = rows.done(id).orElseThrow(NotFound::new);
        done.learner().participant().ifPresent(this::insistOn);
        if (done.learner().account().isPresent()) {
            user.insist("support.training.staff");
        }
        rows.remove(done);
        record("support.training.taken-back", id, done.learner());
    }

    private DoneId note(CourseId id, Learner learner, LocalDate on, DoneHow how, WhoSays says) {
        today.orBefore(on);
        if (how == null) {
            throw new Invalid("support.training.fault.how");
        }
        if (says == null) {
            throw new Invalid("support.training.fault.says");
        }
        Course course = rows.lockedCourse(id);
        Optional<DoneId> known = rows.done(id).stream()
                .filter(done -> done.learner().equals(learner) && done.doneOn().equals(on))
                .map(CourseDone::id)
                .findFirst();
        return known.orElseGet(() -> {
            CourseDone done = new CourseDone(
                    course, learner, on, how, says, user.required().account());
            rows.keep(done);
            rows.flush();
            record("support.training.noted", done.id(), learner);
            return done.id();
        });
    }

    private void keep(CourseSession session, Learner learner, PlaceWish wish, Method how, Optional<AccountId> typed) {
        if (wish == null) {
            throw new Invalid("support.training.fault.wish");
        }
        rows.lockedSession(session.id());
        CoursePlace place = rows.place(session.id(), learner).orElseGet(() -> new CoursePlace(session.id(), learner));
        place.says(wish, how, typed, today.date());
        rows.keep(place);
        record("support.training.wish", place.id(), learner);
    }

    private void record(String what, Object thing, Learner learner) {
        learner.participant().ifPresentOrElse(who -> audit.record(what, thing, who), () -> audit.record(what, thing));
    }

    private CourseSession coming(SessionId id) {
        CourseSession session = rows.session(id);
        if (session.heldOn().isBefore(today.date())) {
            throw new Invalid("support.training.fault.over");
        }
        return session;
    }

    private void insistOn(ParticipantId who) {
        if (who == null) {
            throw new Invalid("support.fault.participant");
        }
        participants.nameOf(who);
        if (relations.judgedByMe().contains(who)) {
            throw new NotFound();
        }
    }

    /** As somebody who takes part and as a member of staff: some are both. */
    private Set<Learner> me() {
        Set<Learner> all = new HashSet<>();
        all.add(Learner.of(user.required().account()));
        participants.me().ifPresent(me -> participants.sameAs(me).forEach(record -> all.add(Learner.of(record))));
        return all;
    }

    /** As which of the two somebody comes who is both. */
    private Learner meIn(Course course) {
        return participants
                .me()
                .filter(me -> user.required().roles().stream()
                        .anyMatch(role ->
                                TAKING_PART.contains(role) && course.audience().contains(role)))
                .map(Learner::of)
                .orElseGet(() -> Learner.of(user.required().account()));
    }

    private List<Row> shown(List<CourseDone> all) {
        Map<ParticipantId, String> names = participants.namesOf(all.stream()
                .flatMap(done -> done.learner().participant().stream())
                .toList());
        LocalDate day = today.date();
        return all.stream()
                .map(done -> new Row(
                        done.id(),
                        done.learner().participant(),
                        done.learner()
                                .participant()
                                .map(names::get)
                                .or(() -> done.learner().account().flatMap(accounts::nameOf))
                                .orElse(""),
                        done.doneOn(),
                        done.goodUntil(),
                        done.good(day),
                        done.how(),
                        done.says(),
                        accounts.nameOf(done.notedBy()).orElse("Alongside")))
                .toList();
    }

    private Map<CourseId, String> titles() {
        Map<CourseId, String> titles = new HashMap<>();
        rows.courses().forEach(course -> titles.put(course.id(), course.title()));
        return titles;
    }
}
