package org.alongside.mentoring.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/**
 * Keeps how a member's word reached staff, and gives the member a copy of it. A copy answers somebody's own word and goes to nobody
 * else: of all that is sent, nothing else is about something past.
 */
@ApplicationScoped
@Transactional
@ForEverybody("for use cases that have checked their caller; it takes no words")
public class Words {

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentUser user;

    @Inject
    private ProgrammeTime time;

    /** Insists that staff say how somebody's word reached them. */
    public void insistTold(Method how) {
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("mentoring.fault.how");
        }
    }

    /** Staff wrote down what somebody said of a meeting. */
    public void writtenDown(MeetingId meeting, ParticipantId whose, Method how) {
        insistTold(how);
        em.persist(Said.of(meeting, whose, how, user.required().account(), time.now()));
    }

    /** Staff wrote down what somebody said of their pair. */
    public void writtenDown(PairingId pairing, ParticipantId whose, Method how) {
        insistTold(how);
        em.persist(Said.of(pairing, whose, how, user.required().account(), time.now()));
    }

    /**
     * Gives somebody a copy of what was written down for them.
     *
     * @param template its first gap takes the name of who typed it
     * @param trainee of the pair that it is about
     */
    public void copy(ParticipantId whose, ParticipantId trainee, String template, Arg... args) {
        Arg[] all = Stream.concat(Stream.of(Arg.account(user.required().account())), Stream.of(args))
                .toArray(Arg[]::new);
        outbox.tell(Recipient.of(whose), Message.of(template, all).about(trainee));
    }

    /** Whether staff wrote down something about that meeting, whoever said it. */
    public boolean anyAbout(MeetingId meeting) {
        return em.createQuery("select count(s) from Said s where s.meeting = :meeting", Long.class)
                        .setParameter("meeting", meeting.value())
                        .getSingleResult()
                > 0;
    }
}
