package org.alongside.support.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.NotFound;

/** The rows of this package, for use cases that have checked their caller. */
@ApplicationScoped
class TrainingRows {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    void keep(Object row) {
        em.persist(row);
    }

    void remove(Object row) {
        em.remove(row);
    }

    /** Written at once: what follows in this transaction refers to it. */
    void flush() {
        em.flush();
    }

    /** All courses, by title. */
    List<Course> courses() {
        return em.createQuery("select c from Course c order by c.title, c.id", Course.class)
                .getResultList();
    }

    Course course(CourseId id) {
        return Optional.ofNullable(em.find(Course.class, id.value())).orElseThrow(NotFound::new);
    }

    /** The course, with others who write about it waiting. */
    Course lockedCourse(CourseId id) {
        return Optional.ofNullable(em.find(Course.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    List<CourseNeed> needs() {
        return em.createQuery("select n from CourseNeed n", CourseNeed.class).getResultList();
    }

    List<CourseNeed> needs(CourseId course) {
        return em.createQuery("select n from CourseNeed n where n.course = :course", CourseNeed.class)
                .setParameter("course", course.value())
                .getResultList();
    }

    /** The sessions of all courses from that day on, the earliest first. */
    List<CourseSession> sessionsFrom(LocalDate day) {
        return em.createQuery(
                        "select s from CourseSession s where s.heldOn >= :day order by s.heldOn, s.begins, s.id",
                        CourseSession.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** The sessions of one course, the latest first. */
    List<CourseSession> sessions(CourseId course) {
        return em.createQuery(
                        "select s from CourseSession s where s.course = :course order by s.heldOn desc, s.id",
                        CourseSession.class)
                .setParameter("course", course.value())
                .getResultList();
    }

    CourseSession session(SessionId id) {
        return Optional.ofNullable(em.find(CourseSession.class, id.value())).orElseThrow(NotFound::new);
    }

    /** The session, with others who write about it waiting. */
    CourseSession lockedSession(SessionId id) {
        return Optional.ofNullable(em.find(CourseSession.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    List<CoursePlace> places(SessionId session) {
        return em.createQuery("select p from CoursePlace p where p.session = :session", CoursePlace.class)
                .setParameter("session", session.value())
                .getResultList();
    }

    Optional<CoursePlace> place(SessionId session, Learner learner) {
        return places(session).stream()
                .filter(place -> place.learner().equals(learner))
                .findFirst();
    }

    /** Who did the course, the latest first. */
    List<CourseDone> done(CourseId course) {
        return em.createQuery(
                        "select d from CourseDone d where d.course = :course order by d.doneOn desc, d.id",
                        CourseDone.class)
                .setParameter("course", course.value())
                .getResultList();
    }

    /** What these did, whatever the course; the latest first. */
    List<CourseDone> doneBy(Collection<Learner> learners) {
        if (learners.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = learners.stream().map(Learner::id).toList();
        return em.createQuery(
                        "select d from CourseDone d where d.participant in :ids or d.account in :ids"
                                + " order by d.doneOn desc, d.id",
                        CourseDone.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Optional<CourseDone> done(DoneId id) {
        return Optional.ofNullable(em.find(CourseDone.class, id.value()));
    }

    /** Of several that somebody did, the one that counts longest. */
    static Comparator<CourseDone> longest() {
        return Comparator.comparing(done -> done.goodUntil().orElse(LocalDate.MAX));
    }
}
