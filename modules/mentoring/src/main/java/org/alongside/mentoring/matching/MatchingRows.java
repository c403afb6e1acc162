package org.alongside.mentoring.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Relations;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.mentoring.assignment.Pair;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/**
 * The only way to runs in the database, and so their firewall (R6): a run in which somebody was looked at whom the person at the
 * keyboard judges is not among those found here.
 */
@ApplicationScoped
class MatchingRows {

    private static final String SEALED = "mentoring.matching.sealed_pool";

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Relations relations;

    @Inject
    private SealedTexts texts;

    MatchingEntity find(MatchingId id) {
        return Optional.ofNullable(em.find(MatchingEntity.class, id.value()))
                .filter(found -> !hidden().contains(found.id().value()))
                .orElseThrow(NotFound::new);
    }

    /** Those of a scheme, the latest first. */
    List<MatchingEntity> of(InitiativeId initiative, int most) {
        List<UUID> hidden = hidden();
        return em.createQuery(
                        "select m from Matching m where m.initiative = :initiative order by m.askedAt desc, m.id",
                        MatchingEntity.class)
                .setParameter("initiative", initiative.value())
                .getResultStream()
                .filter(found -> !hidden.contains(found.id().value()))
                .limit(most)
                .toList();
    }

    private List<UUID> hidden() {
        List<UUID> judged =
                relations.judgedByMe().stream().map(ParticipantId::value).toList();
        return judged.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct p.matching from MatchingPerson p where p.participant in :judged",
                                UUID.class)
                        .setParameter("judged", judged)
                        .getResultList();
    }

    void add(MatchingEntity matching, Pool pool, OffsetDateTime now) {
        matching.asked(texts.sealForProgramme(SEALED, matching.id().value(), pool.write()), now);
        em.persist(matching);
        // Written at once: the rows of its people refer to it.
        em.flush();
        Stream.concat(pool.mentors().stream(), pool.trainees().stream())
                .forEach(person -> em.persist(new MatchingPerson(matching.id(), person)));
    }

    Pool pool(MatchingEntity matching) {
        return Pool.read(texts.openForProgramme(SEALED, matching.id().value(), matching.sealedPool()));
    }

    Solving solving(MatchingEntity matching) {
        return new Solving(pool(matching), matching.weights(), MatchingPlan.read(matching.pins()), matching.seed());
    }

    /** The best one first, drafts last. */
    List<MatchingPlan> plans(MatchingId id) {
        return em.createQuery(
                        "select p from MatchingPlan p where p.matching = :matching order by p.standing",
                        MatchingPlan.class)
                .setParameter("matching", id.value())
                .getResultList();
    }

    MatchingPlan add(MatchingId id, int standing, List<Pair> pairs, AccountId by, OffsetDateTime now) {
        MatchingPlan plan = new MatchingPlan(id, standing, pairs, by, now);
        em.persist(plan);
        try {
            em.flush();
        } catch (PersistenceException keptAtTheSameMoment) {
            throw new OptimisticLockException(keptAtTheSameMoment);
        }
        return plan;
    }

    List<UUID> working() {
        return em.createQuery("select m.id from Matching m where m.state = :working order by m.askedAt", UUID.class)
                .setParameter("working", MatchingState.WORKING)
                .getResultList();
    }
}
