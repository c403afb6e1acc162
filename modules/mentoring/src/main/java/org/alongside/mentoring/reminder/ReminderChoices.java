package org.alongside.mentoring.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.mentoring.word.Words;
import org.alongside.spi.ParticipantId;

/** People choose whether they hear of a meeting beforehand. Without a choice they do. */
@ApplicationScoped
@Transactional
public class ReminderChoices {

    /** The copy for whoever chose by way of staff. */
    static final String COPY = "mentoring.notice.copy.reminders";

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Pairings pairings;

    @Inject
    private Participants participants;

    @Inject
    private Words words;

    @Inject
    private CurrentUser user;

    @Inject
    private ProgrammeTime time;

    @Inject
    private AuditLog audit;

    /** Whether I want to hear of my meetings beforehand. */
    @ForEverybody("tells people only about themselves")
    public boolean mine() {
        return wants(me());
    }

    /** I choose. */
    @ForEverybody("people always may choose how they are told")
    public void choose(boolean wanted) {
        ParticipantId me = me();
        write(me, wanted, Method.ONLINE);
        audit.record("mentoring.reminders.chosen", me);
    }

    /** Whether somebody in a pair wants to hear of their meetings beforehand. */
    @Allowed("mentoring.read")
    public boolean of(ParticipantId member) {
        pairOf(member);
        return wants(member);
    }

    /** Somebody in a pair told us what they choose (R15). They get a copy. */
    @Allowed("mentoring.mark-for-somebody")
    public void chooseFor(ParticipantId member, boolean wanted, Method how) {
        Pairings.Row pair = pairOf(member);
        words.insistTold(how);
        write(member, wanted, how);
        audit.record(
                "mentoring.reminders.chosen-for-somebody",
                member,
                pair.trainee().id());
        words.copy(member, pair.trainee().id(), COPY);
    }

    /** Whether that person wants to hear of a meeting beforehand. */
    @ForEverybody("for use cases that have checked their caller")
    public boolean wants(ParticipantId person) {
        return Optional.ofNullable(em.find(ReminderChoice.class, person.value()))
                .map(ReminderChoice::wanted)
                .orElse(true);
    }

    private void write(ParticipantId person, boolean wanted, Method how) {
        ReminderChoice choice = Optional.ofNullable(em.find(ReminderChoice.class, person.value()))
                .orElseGet(() -> new ReminderChoice(person));
        choice.choose(wanted, how, user.required().account(), time.now());
        em.persist(choice);
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }

    /** A pair of theirs that exists for the person at the keyboard (R6). */
    private Pairings.Row pairOf(ParticipantId member) {
        return pairings.list().stream()
                .filter(pair -> pair.has(member))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
