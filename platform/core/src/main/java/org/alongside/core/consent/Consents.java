package org.alongside.core.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** What people decided. The one decision point: where nobody said yes, the answer is no. */
@ApplicationScoped
@Transactional
public class Consents {
    /** One decision, as people may look it up: what, how, who said it, who typed it, when (R15). */
    public record Line(
            Purpose purpose, Decision decision, Method method, String saidBy, String typedBy, OffsetDateTime at) {}

    /** A purpose and what somebody decided about it last; empty when they were never asked. */
    public record Choice(Purpose purpose, Optional<Decision> decision) {}

    /** What staff read somebody's decisions for. */
    private static final Purpose KEEPING_CHOICES = new Purpose("core.keeping-choices");

    private static final int LONGEST_NAME = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    @Inject
    private Event<ConsentChanged> changed;

    @Inject
    private Clock clock;

    /** Whether this person said yes to this purpose and has not changed their mind. Asked anew for every use. */
    @ForEverybody("a yes or no that every use case asks before it uses what somebody said")
    public boolean allows(ParticipantId participant, Purpose purpose) {
        return newest(participant, purpose)
                .map(event -> event.decision() == Decision.GIVEN)
                .orElse(false);
    }

    /** Everybody who said yes to this purpose and has not changed their mind. */
    @ForEverybody("ids that every use case asks for before it uses what people said")
    public Set<ParticipantId> allowing(Purpose purpose) {
        return em.createQuery(
                        "select e from ConsentEvent e where e.purpose = :purpose and e.decision = :given"
                                + " and e.position = (select max(n.position) from ConsentEvent n"
                                + " where n.participant = e.participant and n.purpose = e.purpose)",
                        ConsentEvent.class)
                .setParameter("purpose", purpose.key())
                .setParameter("given", Decision.GIVEN)
                .getResultStream()
                .map(ConsentEvent::participant)
                .collect(Collectors.toSet());
    }

    /**
     * Writes down what somebody decided, by whatever way they told us.
     *
     * @param saidBy whose words these are: the person's own name, or the name of who spoke for them
     */
    @Allowed("core.consent.record")
    public void record(ParticipantId participant, Purpose purpose, Decision decision, Method method, String saidBy) {
        participants.nameOf(participant);
        if (saidBy.isBlank() || saidBy.length() > LONGEST_NAME) {
            throw new Invalid("core.consent.fault.said-by");
        }
        append(participant, purpose, decision, method, saidBy.strip());
    }

    /** The person at the keyboard decides for themselves. */
    @ForEverybody("people always may decide about themselves")
    public void decideMyself(Purpose purpose, Decision decision) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        append(me, purpose, decision, Method.ONLINE, participants.nameOf(me));
    }

    /** What somebody decided, for those who look after them: every purpose there is. */
    @Allowed("core.people.read")
    public List<Choice> choicesOf(ParticipantId participant) {
        participants.nameOf(participant);
        audit.read(KEEPING_CHOICES, participant);
        return choices(participant);
    }

    /** What the person at the keyboard decided. */
    @ForEverybody("tells people only about themselves")
    public List<Choice> myChoices() {
        return choices(participants.me().orElseThrow(NotFound::new));
    }

    /** Every decision somebody took, the newest first. */
    @Allowed("core.people.read")
    public List<Line> historyOf(ParticipantId participant) {
        participants.nameOf(participant);
        audit.read(KEEPING_CHOICES, participant);
        return em.createQuery(
                        "select e from ConsentEvent e where e.participant = :participant"
                                + " order by e.decidedAt desc, e.position desc",
                        ConsentEvent.class)
                .setParameter("participant", participant.value())
                .getResultStream()
                .map(event -> new Line(
                        event.purpose(),
                        event.decision(),
                        event.channel(),
                        event.saidBy(),
                        accounts.nameOf(event.typedBy()).orElse("Alongside"),
                        event.decidedAt()))
                .toList();
    }

    /** Every purpose there is, the modules' in turn. */
    @ForEverybody("the list of purposes is no secret")
    public List<Purpose> purposes() {
        return modules.stream()
                .flatMap(module -> module.purposes().stream())
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
    }

    /**
     * The purpose of that key.
     *
     * @throws Invalid when there is none
     */
    @ForEverybody("the list of purposes is no secret")
    public Purpose purpose(String key) {
        return purposes().stream()
                .filter(purpose -> purpose.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Invalid("core.consent.fault.purpose"));
    }

    private List<Choice> choices(ParticipantId participant) {
        return purposes().stream()
                .map(purpose -> new Choice(purpose, newest(participant, purpose).map(ConsentEvent::decision)))
                .toList();
    }

    private void append(ParticipantId participant, Purpose purpose, Decision decision, Method method, String saidBy) {
        if (!purposes().contains(purpose)) {
            throw new Invalid("core.consent.fault.purpose");
        }
        long position = newest(participant, purpose).map(ConsentEvent::position).orElse(0L) + 1;
        em.persist(new ConsentEvent(
                participant,
                purpose,
                decision,
                method,
                saidBy,
                user.required().account(),
                OffsetDateTime.now(clock),
                position));
        em.flush();
        audit.record("core.consent." + decision.name().toLowerCase(Locale.ROOT), participant);
        changed.fire(new ConsentChanged(participant, purpose, decision));
    }

    private Optional<ConsentEvent> newest(ParticipantId participant, Purpose purpose) {
        return em.createQuery(
                        "select e from ConsentEvent e where e.participant = :participant and e.purpose = :purpose"
                                + " order by e.position desc",
                        ConsentEvent.class)
                .setParameter("participant", participant.value())
                .setParameter("purpose", purpose.key())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
