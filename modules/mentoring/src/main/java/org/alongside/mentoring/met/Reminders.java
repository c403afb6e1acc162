package org.alongside.mentoring.met;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.contactstop.ContactStops;
import org.alongside.core.identity.Allowed;
import org.alongside.core.link.PersonalLink;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.setting.Settings;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MeetingSettled;
import org.alongside.mentoring.meeting.MeetingPlanned;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.pairing.PairingPaused;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.reminder.ReminderChoices;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** Tells members of a pair of a meeting once before it takes place, and never after (R5, R7). */
@ApplicationScoped
@Transactional
public class Reminders {

    /** Its card names it, too. */
    static final String TEMPLATE = "mentoring.notice.reminder";

    /** The page behind the link. */
    static final String PAGE = "met";

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Meetings meetings;

    @Inject
    private Pairings pairings;

    @Inject
    private ReminderChoices choices;

    @Inject
    private ContactStops stops;

    @Inject
    private Settings settings;

    @Inject
    private Outbox outbox;

    @Inject
    private ProgrammeTime time;

    /** Meetings that are near, and of which somebody may not have been told yet; the nearest first. */
    @Allowed("mentoring.set-up")
    public List<MeetingId> due() {
        return em.createQuery(
                        "select m.id from Meeting m where m.outcome is null and m.plannedAt > :now and m.plannedAt <= :limit"
                                + " and (select count(r) from Reminder r where r.meeting = m.id) < 2"
                                + " order by m.plannedAt, m.id",
                        UUID.class)
                .setParameter("now", time.now())
                .setParameter("limit", time.now().plusHours(hours()))
                .getResultStream()
                .map(MeetingId::new)
                .toList();
    }

    /**
     * Tells those of the two who want it and have not been told. What is written for them and that it was written are one
     * transaction, so a server killed in between has done neither.
     *
     * @return how many are told
     */
    @Allowed("mentoring.set-up")
    public int remind(MeetingId id) {
        Meetings.Row meeting = meetings.read(id);
        Pairings.Row pair = pairings.read(meeting.pairing());
        OffsetDateTime at = meeting.plannedAt().toOffsetDateTime();
        if (!meeting.ahead()
                || !pair.state().meets()
                || !isNear(at)
                || stops.between(pair.mentor().id(), pair.trainee().id())) {
            return 0;
        }
        List<Participant> told = Stream.of(pair.mentor(), pair.trainee())
                .filter(member -> !known(id, member.id()) && choices.wants(member.id()))
                .toList();
        told.forEach(member -> tell(id, at, member, pair));
        return told.size();
    }

    private void tell(MeetingId meeting, OffsetDateTime at, Participant member, Pairings.Row pair) {
        PersonalLink link = PersonalLink.to(PAGE);
        Message message = Message.of(
                        TEMPLATE, Arg.person(pair.partnerOf(member.id()).id()), Arg.moment(at))
                .with(link)
                .until(at)
                .about(pair.trainee().id());
        em.persist(
                Reminder.sent(meeting, member.id(), link, outbox.tell(Recipient.of(member.id()), message), time.now()));
    }

    /** Whoever has just heard that it is planned for tomorrow need not hear it again. */
    void planned(@Observes MeetingPlanned event) {
        if (isNear(event.plannedAt())) {
            event.members().forEach(member -> em.persist(Reminder.notNeeded(event.meeting(), member)));
        }
    }

    /** What waits to go out would be wrong by now. */
    void settled(@Observes MeetingSettled event) {
        takeBack("r.meeting = :id", event.meeting().value());
    }

    /** Nobody is told of a meeting during a break. */
    void paused(@Observes PairingPaused event) {
        takeBack(
                "r.meeting in (select m.id from Meeting m where m.pairing = :id)",
                event.pairing().value());
    }

    private void takeBack(String which, UUID id) {
        em.createQuery("select r from Reminder r where r.notice is not null and " + which, Reminder.class)
                .setParameter("id", id)
                .getResultStream()
                .flatMap(reminder -> reminder.notice().stream())
                .forEach(outbox::takeBack);
    }

    private boolean known(MeetingId meeting, ParticipantId member) {
        return em.createQuery(
                                "select count(r) from Reminder r where r.meeting = :meeting and r.participant = :member",
                                Long.class)
                        .setParameter("meeting", meeting.value())
                        .setParameter("member", member.value())
                        .getSingleResult()
                > 0;
    }

    private boolean isNear(OffsetDateTime at) {
        return !at.isAfter(time.now().plusHours(hours()));
    }

    private int hours() {
        return settings.number("mentoring.remind-hours");
    }
}
