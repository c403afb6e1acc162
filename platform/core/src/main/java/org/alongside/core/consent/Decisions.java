package org.alongside.core.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.document.ConsentDocuments;
import org.alongside.core.document.DocumentId;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.PurposeSource;
import org.alongside.core.module.Purposes;
import org.alongside.core.problem.Invalid;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.sealed.TextsInClear;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** The record of decisions: only ever added to, with what they come to beside it, in the transaction of its caller. */
@ApplicationScoped
@Transactional
class Decisions {
    private static final String SAID_BY = "core.consent_event.sealed_said_by";
    private static final String WITNESS = "core.consent_event.sealed_witness";
    private static final int LONGEST_NAME = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Purposes purposes;

    @Inject
    private ConsentDocuments documents;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<ConsentChanged> changed;

    @Inject
    private Clock clock;

    /**
     * Adds a decision.
     *
     * @throws Invalid when it is not complete, or about no purpose that people are asked
     * @throws DoesNotFit when it would change nothing where it has to, for instance going on without a pause
     */
    void add(ParticipantId participant, Purpose purpose, NewDecision told) {
        PurposeCard card = purposes.find(purpose)
                .or(() -> noLongerAsked(purpose, told))
                .filter(PurposeCard::asked)
                .orElseThrow(() -> new Invalid("core.consent.fault.purpose"));
        check(card, told);
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<ConsentDocuments.InForce> document = told.document()
                .map(id ->
                        documents.was(new DocumentId(id)).orElseThrow(() -> new Invalid("core.consent.fault.document")))
                .or(() -> documents.about(purpose));
        Standing.Step step = new Standing.Step(
                told.decision(),
                told.answer(),
                isYes(told.decision()) ? told.until().or(() -> card.holds().map(now::plus)) : Optional.empty(),
                document.map(ConsentDocuments.InForce::id).map(DocumentId::value));
        Optional<ConsentState> known = state(participant, purpose);
        insistItFits(known.map(ConsentState::standing).orElse(Standing.NOT_ASKED), step);
        ConsentState state = known.orElseGet(() -> new ConsentState(participant, purpose));
        ConsentEvent event = new ConsentEvent(
                participant, purpose, step, told.method(), user.required().account(), now, state.position() + 1);
        event.isSaidBy(texts.seal(participant, SAID_BY, event.id(), told.saidBy()));
        told.witness().ifPresent(name -> event.isWitnessedBy(texts.seal(participant, WITNESS, event.id(), name)));
        event.restsOn(
                document.flatMap(ConsentDocuments.InForce::lawfulBasis).orElse(card.basis()),
                document.map(ConsentDocuments.InForce::hash));
        em.persist(event);
        state.follow(event);
        if (known.isEmpty()) {
            em.persist(state);
        }
        em.flush();
        audit.record(
                "core.consent."
                        + told.decision().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                participant);
        changed.fire(new ConsentChanged(participant, purpose, told.decision(), told.method()));
    }

    /** A plugin that is switched off asks nothing, but what people said to it can be taken back, rest, and go on. */
    private static Optional<PurposeCard> noLongerAsked(Purpose purpose, NewDecision told) {
        boolean saidBefore = told.decision() == Decision.WITHDRAWN
                || told.decision() == Decision.PAUSED
                || told.decision() == Decision.RESUMED
                || told.decision() == Decision.EXPIRED;
        return Optional.of(PurposeCard.asked(purpose, LawfulBasis.CONSENT))
                .filter(card -> saidBefore && purpose.key().startsWith(PurposeSource.PREFIX));
    }

    private static void check(PurposeCard card, NewDecision told) {
        if (told.decision() == null || told.method() == null) {
            throw new Invalid("core.consent.fault.incomplete");
        }
        if (told.saidBy().isEmpty() || told.saidBy().length() > LONGEST_NAME) {
            throw new Invalid("core.consent.fault.said-by");
        }
        if ((told.method() == Method.WITNESSED && told.witness().isEmpty())
                || told.witness().filter(name -> name.length() > LONGEST_NAME).isPresent()) {
            throw new Invalid("core.consent.fault.witness");
        }
        boolean knownAnswer = told.answer().map(card.answers()::contains).orElse(true);
        boolean answered = card.answers().isEmpty() || told.answer().isPresent() || !isYes(told.decision());
        if (!knownAnswer || !answered) {
            throw new Invalid("core.consent.fault.answer");
        }
    }

    private static boolean isYes(Decision decision) {
        return switch (decision) {
            case GIVEN, RECONSENTED, CHANGED, CONSULTEE_FAVOURS -> true;
            default -> false;
        };
    }

    /** A no and a pause are always heard; whatever leads towards a yes has to lead there. */
    private static void insistItFits(Standing now, Standing.Step step) {
        boolean alwaysHeard = switch (step.decision()) {
            case REFUSED, WITHDRAWN, CONSULTEE_OPPOSES, EXPIRED, CAPACITY_DOUBTED -> true;
            case GIVEN, RECONSENTED -> now.stand() != Stand.RESTING;
            default -> false;
        };
        if (!alwaysHeard && !now.moves(step)) {
            throw new DoesNotFit(now.stand());
        }
    }

    /** What somebody's decisions about a purpose come to; empty when there are none. */
    Optional<ConsentState> state(ParticipantId participant, Purpose purpose) {
        return em.createQuery(
                        "select s from ConsentState s where s.participant = :participant and s.purpose = :purpose",
                        ConsentState.class)
                .setParameter("participant", participant.value())
                .setParameter("purpose", purpose.key())
                .getResultStream()
                .findFirst();
    }

    /** All of somebody's. */
    List<ConsentState> states(ParticipantId participant) {
        return em.createQuery("select s from ConsentState s where s.participant = :participant", ConsentState.class)
                .setParameter("participant", participant.value())
                .getResultList();
    }

    /** Somebody's decisions about a purpose until that moment, in their order. */
    Standing standing(ParticipantId participant, Purpose purpose, OffsetDateTime at) {
        return Standing.replay(em.createQuery(
                        "select e from ConsentEvent e where e.participant = :participant and e.purpose = :purpose"
                                + " and e.decidedAt <= :at order by e.position",
                        ConsentEvent.class)
                .setParameter("participant", participant.value())
                .setParameter("purpose", purpose.key())
                .setParameter("at", at)
                .getResultStream()
                .map(ConsentEvent::step)
                .toList());
    }

    /** Every decision of somebody, the newest first. */
    List<ConsentEvent> of(ParticipantId participant) {
        return em.createQuery(
                        "select e from ConsentEvent e where e.participant = :participant"
                                + " order by e.decidedAt desc, e.position desc",
                        ConsentEvent.class)
                .setParameter("participant", participant.value())
                .getResultList();
    }

    /** Whose words a decision is; nothing where they were erased. */
    Optional<String> saidBy(ConsentEvent event) {
        return event.sealedSaidBy()
                .flatMap(kept -> texts.open(event.participant(), SAID_BY, event.id(), kept))
                .or(event::saidByInClear);
    }

    /** Who stood by; nothing where nobody did, or they were erased. */
    Optional<String> witness(ConsentEvent event) {
        return event.sealedWitness().flatMap(kept -> texts.open(event.participant(), WITNESS, event.id(), kept));
    }

    /** Seals what an earlier version left in clear. */
    void seal(@Observes TextsInClear event) {
        em.createQuery("select e from ConsentEvent e where e.saidBy is not null", ConsentEvent.class)
                .getResultList()
                .forEach(old -> old.isSaidBy(texts.seal(
                        old.participant(),
                        SAID_BY,
                        old.id(),
                        old.saidByInClear().orElseThrow())));
    }

    /** Those whose yes is over by now, though nothing says so yet. */
    List<ConsentState> over(OffsetDateTime now) {
        return em.createQuery(
                        "select s from ConsentState s where s.holdsUntil <= :now and s.stand in :held",
                        ConsentState.class)
                .setParameter("now", now)
                .setParameter("held", List.of(Stand.YES, Stand.PAUSED))
                .getResultList();
    }
}
