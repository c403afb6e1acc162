package org.alongside.core.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.document.ChangedInForce;
import org.alongside.core.document.ConsentDocuments;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** Whom to ask again, and why: what they said yes to has changed, or their yes comes to its end, or has come to it. */
@ApplicationScoped
@Transactional
public class Asking {
    /** Why somebody is to be asked. */
    public enum Why {
        /** What they said yes to has changed in something that matters. */
        CHANGED,
        /** Their yes ends soon. */
        ENDS_SOON,
        /** Their yes has ended. */
        ENDED
    }

    /** Somebody to ask about a purpose; {@code until} is when their yes ends or ended. */
    public record Row(
            ParticipantId participant, String callName, Purpose purpose, Why why, Optional<OffsetDateTime> until) {}

    private record Found(ConsentState state, Why why) {
        ParticipantId participant() {
            return state.participant();
        }
    }

    /** So many can be worked through; the next ones follow when they are. */
    static final int MOST = 500;

    private static final Period SOON = Period.ofDays(30);
    private static final Purpose ASKING = new Purpose("core.keeping-choices");

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Decisions decisions;

    @Inject
    private ConsentDocuments documents;

    @Inject
    private Participants participants;

    @Inject
    private Event<ToBeAsked> toBeAsked;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Whom to ask, by name; at most 500 times. */
    @Allowed("core.consent.record")
    public List<Row> list() {
        List<Found> found = found().toList();
        Map<ParticipantId, String> names =
                participants.namesOf(found.stream().map(Found::participant).collect(Collectors.toSet()));
        List<Row> rows = found.stream()
                .filter(one -> names.containsKey(one.participant()))
                .map(one -> new Row(
                        one.participant(),
                        names.get(one.participant()),
                        one.state().purpose(),
                        one.why(),
                        one.state().standing().until()))
                .sorted(Comparator.comparing(Row::callName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(row -> row.participant().toString())
                        .thenComparing(row -> row.purpose().key()))
                .limit(MOST)
                .toList();
        audit.read(ASKING, rows.stream().map(Row::participant).collect(Collectors.toSet()));
        return rows;
    }

    /** How many people there are to ask. */
    @Allowed("core.consent.record")
    public int howMany() {
        return (int) found().map(Found::participant).distinct().count();
    }

    /** Whether a yes has to be asked for again because what it was said to has changed. */
    @ForEverybody("for the pages on which people decide, about themselves")
    public boolean again(Consents.Choice choice) {
        return choice.yes()
                && documents.changedSince(choice.purpose(), choice.standing().document());
    }

    void changed(@Observes ChangedInForce event) {
        toBeAsked.fire(new ToBeAsked(
                changed(event.purposes()::contains).map(Found::participant).collect(Collectors.toSet())));
    }

    private Stream<Found> found() {
        Map<ParticipantId, ParticipantId> joined = participants.joined();
        return Stream.concat(changed(purpose -> true), ending(OffsetDateTime.now(clock)))
                .filter(one -> joined.isEmpty() || isNewest(one.state()));
    }

    private Stream<Found> changed(Predicate<Purpose> about) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        // Many people said yes to few versions.
        List<Object[]> versions = em.createQuery(
                        "select distinct s.purpose, s.document from ConsentState s where s.stand = :yes",
                        Object[].class)
                .setParameter("yes", Stand.YES)
                .getResultList();
        return versions.stream()
                .filter(version -> about.test(new Purpose((String) version[0])))
                .filter(version -> documents.changedSince(
                        new Purpose((String) version[0]), Optional.ofNullable((UUID) version[1])))
                .flatMap(version -> saidYesTo((String) version[0], (UUID) version[1]))
                .filter(state -> state.standing().standAt(now) == Stand.YES)
                .map(state -> new Found(state, Why.CHANGED));
    }

    private Stream<ConsentState> saidYesTo(String purpose, UUID document) {
        String which = document == null ? "s.document is null" : "s.document = :document";
        TypedQuery<ConsentState> query = em.createQuery(
                        "select s from ConsentState s where s.stand = :yes and s.purpose = :purpose and " + which,
                        ConsentState.class)
                .setParameter("yes", Stand.YES)
                .setParameter("purpose", purpose);
        return (document == null ? query : query.setParameter("document", document)).getResultStream();
    }

    /** Who is to be asked because of a change as well is named for that. */
    private Stream<Found> ending(OffsetDateTime now) {
        return em.createQuery(
                        "select s from ConsentState s where s.stand = :lapsed or (s.stand = :yes and s.holdsUntil < :soon)",
                        ConsentState.class)
                .setParameter("lapsed", Stand.LAPSED)
                .setParameter("yes", Stand.YES)
                .setParameter("soon", now.plus(SOON))
                .getResultStream()
                .filter(state -> state.standing().standAt(now) != Stand.YES
                        || !documents.changedSince(
                                state.purpose(), state.standing().document()))
                .map(state -> new Found(state, state.standing().standAt(now) == Stand.YES ? Why.ENDS_SOON : Why.ENDED));
    }

    /** Of somebody who is on record twice what they said last counts, on whichever record. */
    private boolean isNewest(ConsentState state) {
        return participants.sameAs(state.participant()).stream()
                .flatMap(record -> decisions.state(record, state.purpose()).stream())
                .max(Comparator.comparing(ConsentState::decidedAt))
                .filter(newest -> newest.participant().equals(state.participant()))
                .isPresent();
    }
}
