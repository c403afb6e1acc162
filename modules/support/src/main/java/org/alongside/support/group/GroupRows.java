package org.alongside.support.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/** The rows of this package, for use cases that have checked their caller. */
@ApplicationScoped
class GroupRows {
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

    /** All groups, by title. */
    List<ReflectiveGroup> groups() {
        return em.createQuery("select g from ReflectiveGroup g order by g.title, g.id", ReflectiveGroup.class)
                .getResultList();
    }

    ReflectiveGroup group(GroupId id) {
        return Optional.ofNullable(em.find(ReflectiveGroup.class, id.value())).orElseThrow(NotFound::new);
    }

    /** The group, with others who write about it waiting. */
    ReflectiveGroup lockedGroup(GroupId id) {
        return Optional.ofNullable(em.find(ReflectiveGroup.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** The meetings of a group, the earliest first. */
    List<GroupMeeting> meetings(GroupId group) {
        return em.createQuery(
                        "select m from GroupMeeting m where m.series = :series order by m.heldOn", GroupMeeting.class)
                .setParameter("series", group.value())
                .getResultList();
    }

    GroupMeeting meeting(GroupMeetingId id) {
        return Optional.ofNullable(em.find(GroupMeeting.class, id.value())).orElseThrow(NotFound::new);
    }

    /** The meeting, with others who write about it waiting. */
    GroupMeeting lockedMeeting(GroupMeetingId id) {
        return Optional.ofNullable(em.find(GroupMeeting.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** Whoever stands on the list of a meeting. */
    List<GroupGuest> guests(GroupMeetingId meeting) {
        return em.createQuery("select g from GroupGuest g where g.meeting = :meeting", GroupGuest.class)
                .setParameter("meeting", meeting.value())
                .getResultList();
    }

    /** Whoever stands on the lists of all meetings of a group. */
    List<GroupGuest> guests(GroupId group) {
        return em.createQuery(
                        "select g from GroupGuest g where exists (select m from GroupMeeting m where m.id = g.meeting"
                                + " and m.series = :series)",
                        GroupGuest.class)
                .setParameter("series", group.value())
                .getResultList();
    }

    /** The meetings of the groups of an initiative on that day or later, the earliest first. */
    List<GroupMeeting> meetingsOf(InitiativeId initiative, LocalDate from) {
        return em.createQuery(
                        "select m from GroupMeeting m, ReflectiveGroup g where g.id = m.series"
                                + " and g.initiative = :initiative and m.heldOn >= :from order by m.heldOn, m.id",
                        GroupMeeting.class)
                .setParameter("initiative", initiative.value())
                .setParameter("from", from)
                .getResultList();
    }

    /** The meetings of all groups in those days, both included; the earliest first. */
    List<GroupMeeting> meetings(LocalDate from, LocalDate until) {
        return em.createQuery(
                        "select m from GroupMeeting m where m.heldOn between :from and :until order by m.heldOn, m.id",
                        GroupMeeting.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    /** The meetings of all groups from that day on, the earliest first. */
    List<GroupMeeting> meetingsFrom(LocalDate day) {
        return em.createQuery(
                        "select m from GroupMeeting m where m.heldOn >= :day order by m.heldOn, m.id",
                        GroupMeeting.class)
                .setParameter("day", day)
                .getResultList();
    }

    Optional<GroupGuest> guest(GroupMeetingId meeting, ParticipantId participant) {
        return guests(meeting).stream()
                .filter(guest -> guest.participant().equals(participant))
                .findFirst();
    }

    /** Where these records of one person stand on the list of a meeting; the one that was there goes first. */
    Optional<GroupGuest> guest(GroupMeetingId meeting, Collection<ParticipantId> records) {
        return guests(meeting).stream()
                .filter(guest -> records.contains(guest.participant()))
                .min(Comparator.comparing((GroupGuest guest) -> !guest.there())
                        .thenComparing(guest -> guest.participant().value()));
    }

    /** What these records of one person stand on, in meetings from that day on. */
    List<GroupGuest> guestsFrom(LocalDate day, Collection<ParticipantId> records) {
        return em.createQuery(
                        "select g from GroupGuest g where g.participant in :records and exists (select m from"
                                + " GroupMeeting m where m.id = g.meeting and m.heldOn >= :day)",
                        GroupGuest.class)
                .setParameter(
                        "records", records.stream().map(ParticipantId::value).toList())
                .setParameter("day", day)
                .getResultList();
    }
}
