package org.alongside.mentoring.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Allowed;
import org.alongside.mentoring.assignment.Plan;
import org.alongside.mentoring.time.ProgrammeTime;

/** The steps of doing a run, each in a transaction of its own, so that a server killed between two loses nothing. */
@ApplicationScoped
@Transactional
class MatchingSteps {

    /** So long one server has for one run; then it is thought to be gone, and another may do it. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private MatchingRows rows;

    @Inject
    private ProgrammeTime time;

    /** Runs that wait, the one asked for first first. */
    @Allowed("mentoring.pair")
    public List<UUID> due() {
        return rows.working();
    }

    /**
     * Claims one. Of two servers that try, one gets an OptimisticLockException.
     *
     * @return empty when it is somebody else's, or over
     */
    @Allowed("mentoring.pair")
    public Optional<Solving> claim(UUID id) {
        MatchingEntity matching = em.find(MatchingEntity.class, id);
        if (matching == null || !matching.due(time.now())) {
            return Optional.empty();
        }
        matching.lease(time.now().plus(LEASE));
        em.flush();
        return Optional.of(rows.solving(matching));
    }

    /** It is done. One that was stopped meanwhile keeps no plans. */
    @Allowed("mentoring.pair")
    public void done(UUID id, List<Plan> plans) {
        MatchingEntity matching = em.find(MatchingEntity.class, id);
        if (matching == null || matching.state() != MatchingState.WORKING) {
            return;
        }
        matching.ready();
        for (int standing = 0; standing < plans.size(); standing++) {
            rows.add(matching.id(), standing, plans.get(standing).pairs(), Acting.PLATFORM, time.now());
        }
    }

    /** Its pins cannot be kept, or it failed in a way that it would again: it is over without plans. */
    @Allowed("mentoring.pair")
    public void giveUp(UUID id) {
        Optional.ofNullable(em.find(MatchingEntity.class, id))
                .filter(matching -> matching.state() == MatchingState.WORKING)
                .ifPresent(MatchingEntity::stop);
    }
}
