package org.alongside.support.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Hidden;

/**
 * The only way to runs in the database, and so their firewall (R6): a run that pays somebody whom the person at the keyboard judges, or
 * who is or was in a pair with one of those, is not among those found here. Another person in finance finds it and pays it (R7).
 */
@ApplicationScoped
class RunRows {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Hidden hiddenPeople;

    @Inject
    private Payables payables;

    PaymentRun find(RunId id) {
        return visible(em.find(PaymentRun.class, id.value()));
    }

    /** For changing it: whoever else would waits until this is done, and sees what became of it. */
    PaymentRun locked(RunId id) {
        return visible(em.find(PaymentRun.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private PaymentRun visible(PaymentRun run) {
        return Optional.ofNullable(run)
                .filter(found -> !hidden().contains(found.id().value()))
                .orElseThrow(NotFound::new);
    }

    /** The latest first. */
    List<PaymentRun> latest(int most) {
        Set<UUID> hidden = hidden();
        return em.createQuery("select r from PaymentRun r order by r.askedAt desc, r.id", PaymentRun.class)
                .getResultStream()
                .filter(run -> !hidden.contains(run.id().value()))
                .limit(most)
                .toList();
    }

    /** The lines of a run, in order of their references, which is none. */
    List<PaymentLine> lines(RunId run) {
        return em.createQuery("select l from PaymentLine l where l.run = :run order by l.reference", PaymentLine.class)
                .setParameter("run", run.value())
                .getResultList();
    }

    PaymentLine line(UUID id) {
        PaymentLine line = Optional.ofNullable(em.find(PaymentLine.class, id)).orElseThrow(NotFound::new);
        find(line.run());
        return line;
    }

    /** The lines that have these references and may be seen. */
    List<PaymentLine> withReferences(Collection<String> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        Set<UUID> hidden = hidden();
        return em.createQuery("select l from PaymentLine l where l.reference in :references", PaymentLine.class)
                .setParameter("references", references)
                .getResultStream()
                .filter(line -> !hidden.contains(line.run().value()))
                .toList();
    }

    /** Past the firewall, for refusing: whether a line of a run that may not be seen has one of these references. */
    boolean anyHidden(Collection<String> references) {
        Set<UUID> hidden = hidden();
        return !hidden.isEmpty()
                && !references.isEmpty()
                && em.createQuery(
                                "select distinct l.run from PaymentLine l where l.reference in :references", UUID.class)
                        .setParameter("references", references)
                        .getResultStream()
                        .anyMatch(hidden::contains);
    }

    private Set<UUID> hidden() {
        Set<ParticipantId> people = hiddenPeople.fromMe();
        if (people.isEmpty()) {
            return Set.of();
        }
        Set<UUID> hidden = new HashSet<>(payables.runsWith(people));
        hidden.addAll(em.createQuery(
                        "select distinct l.run from PaymentLine l where l.participant in :people", UUID.class)
                .setParameter(
                        "people", people.stream().map(ParticipantId::value).toList())
                .getResultList());
        return hidden;
    }
}
