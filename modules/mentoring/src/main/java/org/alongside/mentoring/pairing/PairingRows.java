package org.alongside.mentoring.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * The only way to pairs in the database, and so the one place of the assessment firewall (R6): a pair whose trainee is judged by
 * the person at the keyboard is not among those found here, whatever other roles that person holds.
 */
@ApplicationScoped
class PairingRows {

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Relations relations;

    @Inject
    private Participants participants;

    @Inject
    private ProgrammeTime time;

    /** All pairs that exist for the person at the keyboard, the latest first. */
    List<Pairing> all() {
        Set<ParticipantId> judged = relations.judgedByMe();
        return em.createQuery("select p from Pairing p order by p.beganOn desc, p.id", Pairing.class)
                .getResultStream()
                .filter(pairing -> !judged.contains(pairing.trainee()))
                .toList();
    }

    /**
     * One pair.
     *
     * @throws NotFound when there is none of that id, or none for the person at the keyboard
     */
    Pairing find(PairingId id) {
        return Optional.ofNullable(em.find(Pairing.class, id.value()))
                .filter(pairing -> !relations.judgedByMe().contains(pairing.trainee()))
                .orElseThrow(NotFound::new);
    }

    /**
     * Insists that this trainee exists for the person at the keyboard.
     *
     * @throws NotFound when they judge them
     */
    void insistOn(ParticipantId trainee) {
        if (relations.judgedByMe().contains(trainee)) {
            throw new NotFound();
        }
    }

    /** The trainees whom the person at the keyboard judges. */
    Set<ParticipantId> judged() {
        return relations.judgedByMe();
    }

    /** Whether the two are an open pair. */
    boolean openBetween(ParticipantId mentor, ParticipantId trainee) {
        return open().anyMatch(pairing ->
                pairing.mentor().equals(mentor) && pairing.trainee().equals(trainee));
    }

    /** Whether another open pair of the same initiative has this person in it. */
    boolean inAnotherOpenPair(Pairing pairing, ParticipantId participant) {
        return open().filter(other -> !other.id().equals(pairing.id()))
                .filter(other -> other.initiative().equals(pairing.initiative()))
                .anyMatch(other -> other.has(participant));
    }

    /** Everybody who is in an open pair, whether or not that pair exists for the person at the keyboard. */
    Set<ParticipantId> paired() {
        return open().flatMap(pairing -> Stream.of(pairing.mentor(), pairing.trainee()))
                .collect(Collectors.toSet());
    }

    Pairings.Row row(Pairing pairing) {
        return rows(List.of(pairing)).get(0);
    }

    List<Pairings.Row> rows(Collection<Pairing> pairings) {
        Map<ParticipantId, String> names = participants.namesOf(pairings.stream()
                .flatMap(pairing -> Stream.of(pairing.mentor(), pairing.trainee()))
                .toList());
        Map<UUID, OffsetDateTime> next = next();
        return pairings.stream()
                .map(pairing -> new Pairings.Row(
                        pairing.id(),
                        pairing.initiative(),
                        named(pairing.mentor(), names),
                        named(pairing.trainee(), names),
                        pairing.state(),
                        pairing.beganOn(),
                        pairing.endedOn(),
                        pairing.leftBy(),
                        pairing.partnerTold(),
                        Optional.ofNullable(next.get(pairing.id().value())).map(time::there)))
                .toList();
    }

    private Stream<Pairing> open() {
        return em.createQuery("select p from Pairing p where p.stillOpen = true", Pairing.class)
                .getResultStream();
    }

    /** The next planned meeting of each pair. Asked by the entity's name: this package does not know meetings. */
    private Map<UUID, OffsetDateTime> next() {
        Map<UUID, OffsetDateTime> next = new HashMap<>();
        em.createQuery(
                        "select m.pairing, m.plannedAt from Meeting m where m.outcome is null and m.plannedAt > :now",
                        Object[].class)
                .setParameter("now", time.now())
                .getResultStream()
                .forEach(row -> next.merge((UUID) row[0], (OffsetDateTime) row[1], (a, b) -> a.isBefore(b) ? a : b));
        return next;
    }

    private static Participant named(ParticipantId id, Map<ParticipantId, String> names) {
        return new Participant(id, names.getOrDefault(id, ""));
    }
}
