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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.contactstop.ContactStops;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.InitiativeId;
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
    private ContactStops stops;

    @Inject
    private ProgrammeTime time;

    @Inject
    private PlannedEnd plannedEnd;

    /** All pairs that were introduced and exist for the person at the keyboard, the latest first. */
    List<Pairing> all() {
        return visible(
                "select p from Pairing p where p.beganOn is not null order by p.beganOn desc, p.id",
                relations.judgedByMe());
    }

    /** The pairs of which only somebody has thought, and that exist for the person at the keyboard. */
    List<Pairing> thoughtOf() {
        return visible(
                "select p from Pairing p where p.beganOn is null and p.stillOpen = true order by p.id",
                relations.judgedByMe());
    }

    private List<Pairing> visible(String query, Set<ParticipantId> judged) {
        return em.createQuery(query, Pairing.class)
                .getResultStream()
                .filter(pairing -> !judged.contains(pairing.trainee()))
                .toList();
    }

    /**
     * One pair that was introduced.
     *
     * @throws NotFound when there is none of that id, or none for the person at the keyboard
     */
    Pairing find(PairingId id) {
        return lookUp(id).filter(pairing -> pairing.introducedOn().isPresent()).orElseThrow(NotFound::new);
    }

    /**
     * One pair of which only somebody has thought, or had thought.
     *
     * @throws NotFound when there is none of that id, or none for the person at the keyboard
     */
    Pairing findThoughtOf(PairingId id) {
        return lookUp(id).filter(pairing -> pairing.introducedOn().isEmpty()).orElseThrow(NotFound::new);
    }

    private Optional<Pairing> lookUp(PairingId id) {
        return Optional.ofNullable(em.find(Pairing.class, id.value()))
                .filter(pairing -> !relations.judgedByMe().contains(pairing.trainee()));
    }

    /** Pairs with somebody in them, whatever they are at, for everybody: what is told of them is for this module's own rules. */
    List<Pairing> of(ParticipantId somebody) {
        return em.createQuery(
                        "select p from Pairing p where p.mentor = :somebody or p.trainee = :somebody order by p.id",
                        Pairing.class)
                .setParameter("somebody", somebody.value())
                .getResultList();
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

    /** Whether two of whom somebody thought may be brought together now. Why not, nobody is told (R11). */
    boolean possible(Pairing pairing) {
        return !pairing.withheld() && !stops.between(pairing.mentor(), pairing.trainee());
    }

    /** Whether somebody may know that the two are thought of: the mentor at once, the trainee when the mentor would like to. */
    boolean mayKnow(Pairing pairing, ParticipantId who) {
        boolean theirs = pairing.mentor().equals(who)
                || (pairing.trainee().equals(who) && pairing.state() != PairingState.SUGGESTED);
        return theirs && possible(pairing);
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

    /** By mentor: the trainees of whom the matching does not think, because the two are or were a pair, or one would rather not. */
    Map<ParticipantId, Set<ParticipantId>> everAndRatherNot() {
        return em.createQuery(
                        "select p from Pairing p where p.beganOn is not null or p.stillOpen = true or p.notAgain ="
                                + " true",
                        Pairing.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Pairing::mentor, Collectors.mapping(Pairing::trainee, Collectors.toSet())));
    }

    /** How many pairs each person is in, or is about to be in, whether or not they exist for the person at the keyboard. */
    Map<ParticipantId, Long> taken() {
        return open().flatMap(pairing -> Stream.of(pairing.mentor(), pairing.trainee()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** The same, in one scheme. */
    Map<ParticipantId, Long> taken(InitiativeId initiative) {
        return open().filter(pairing -> pairing.initiative().equals(initiative))
                .flatMap(pairing -> Stream.of(pairing.mentor(), pairing.trainee()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** How many places of a mentor are taken in that scheme. */
    long placesTaken(InitiativeId initiative, ParticipantId mentor) {
        return open().filter(pairing -> pairing.initiative().equals(initiative))
                .filter(pairing ->
                        pairing.mentor().equals(mentor) && pairing.state().takesAPlace())
                .count();
    }

    /** How many mentors a trainee has in that scheme, or is about to be introduced to. */
    long mentorsOf(InitiativeId initiative, ParticipantId trainee) {
        return open().filter(pairing -> pairing.initiative().equals(initiative))
                .filter(pairing -> pairing.trainee().equals(trainee))
                .filter(pairing -> pairing.state().open() || pairing.state() == PairingState.TRAINEE_YES)
                .count();
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
                        pairing.endedEarly(),
                        pairing.leftBy(),
                        pairing.partnerTold(),
                        pairing.endsOn().orElseGet(() -> plannedEnd.of(pairing.initiative(), pairing.beganOn())),
                        pairing.moreMeetings(),
                        pairing.toldAs(),
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
