package org.alongside.core.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.holding.Holding;
import org.alongside.core.identity.ForEverybody;

/** The work of withdrawals, each piece in a transaction of its own. */
@ApplicationScoped
@Transactional
class Works {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The pieces that wait, in their turn. */
    @ForEverybody("the platform's own clockwork")
    public List<UUID> waiting() {
        return em.createQuery(
                        "select w.id from WithdrawalWork w where w.doneAt is null order by w.turn, w.holding",
                        UUID.class)
                .getResultList();
    }

    /** Does one piece; nothing when it was done meanwhile. */
    @ForEverybody("the platform's own clockwork")
    public void carryOut(UUID id) {
        WithdrawalWork piece = em.find(WithdrawalWork.class, id);
        if (piece == null || piece.doneAt().isPresent()) {
            return;
        }
        WithdrawalEntity withdrawal = of(piece);
        // A plugin or module that is gone has nothing left that it could let go.
        Optional<Holding> holding = holdings.stream()
                .filter(kept -> kept.key().equals(piece.holding()))
                .findFirst();
        piece.done(
                holding.map(kept -> kept.letGo(
                                withdrawal.participant(), withdrawal.extent().level()))
                        .orElse(List.of()),
                OffsetDateTime.now(clock));
        audit.record("core.withdrawal.carried-out", withdrawal.id() + "/" + piece.holding());
    }

    /** Remembers that a piece failed, unless another server did it meanwhile. */
    @ForEverybody("the platform's own clockwork")
    public void failed(UUID id) {
        Optional.ofNullable(em.find(WithdrawalWork.class, id))
                .filter(piece -> piece.doneAt().isEmpty())
                .ifPresent(WithdrawalWork::failed);
    }

    /** Those whose work is all done, though nothing says so yet. */
    @ForEverybody("the platform's own clockwork")
    public List<UUID> ready() {
        return em.createQuery(
                        "select w.id from Withdrawal w where w.finishedAt is null and w.id not in"
                                + " (select p.withdrawal from WithdrawalWork p where p.doneAt is null)",
                        UUID.class)
                .getResultList();
    }

    /** Closes one. */
    @ForEverybody("the platform's own clockwork")
    public void close(UUID id) {
        WithdrawalEntity withdrawal = em.find(WithdrawalEntity.class, id);
        if (withdrawal.finishedAt().isEmpty()) {
            withdrawal.finish(OffsetDateTime.now(clock));
            audit.record("core.withdrawal.finished", withdrawal.id());
        }
    }

    private WithdrawalEntity of(WithdrawalWork piece) {
        return em.createQuery(
                        "select w from Withdrawal w, WithdrawalWork p where p.id = :piece and w.id = p.withdrawal",
                        WithdrawalEntity.class)
                .setParameter("piece", piece.id())
                .getSingleResult();
    }
}
