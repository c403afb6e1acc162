package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.Owed;
import org.alongside.support.owed.Paid;
import org.alongside.support.owed.Payable;
import org.alongside.support.owed.PaymentKind;

/** Advances as payment runs know them: money that people have before they lay it out. */
@ApplicationScoped
@Transactional
class PayableAdvances implements Owed {
    /** Approved, in no run yet, and not by who makes this one, nor theirs. */
    private static final String FREE = """
        from Advance a where a.state = org.alongside.support.advance.AdvanceState.APPROVED and a.decidedOn <= :day
        and a.decidedBy <> :maker and a.participant not in :never
        and not exists (select r from ItemInRun r where r.item = a.id)\
        """;

    /** Names nobody: a list that is not in anything must not be empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private AuditLog audit;

    @Override
    @ForEverybody("says only what advances are")
    public PaymentKind kind() {
        return PaymentKind.ADVANCE;
    }

    @Override
    @Allowed("support.payments")
    public int free(LocalDate upTo, AccountId maker, Set<ParticipantId> never) {
        return Math.toIntExact(
                free("select count(a) " + FREE, Long.class, upTo, maker, never).getSingleResult());
    }

    @Override
    @Allowed("support.payments")
    public List<Payable> next(LocalDate upTo, AccountId maker, Set<ParticipantId> never, int most) {
        List<Advance> some = free("select a " + FREE + " order by a.decidedOn, a.id", Advance.class, upTo, maker, never)
                .setMaxResults(most)
                .getResultList();
        some.forEach(advance -> em.lock(advance, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        return some.stream().map(PayableAdvances::payable).toList();
    }

    private <T> TypedQuery<T> free(
            String query, Class<T> type, LocalDate upTo, AccountId maker, Set<ParticipantId> never) {
        List<UUID> not = never.isEmpty()
                ? List.of(NOBODY)
                : never.stream().map(ParticipantId::value).toList();
        return em.createQuery(query, type)
                .setParameter("day", upTo)
                .setParameter("maker", maker.value())
                .setParameter("never", not);
    }

    @Override
    @Allowed("support.payments")
    public List<Payable> of(UUID run) {
        return inRun(run).stream().map(PayableAdvances::payable).toList();
    }

    private static Payable payable(Advance advance) {
        return new Payable(
                new ItemId(advance.id().value()),
                PaymentKind.ADVANCE,
                advance.participant(),
                advance.approved().orElseThrow(),
                advance.decidedBy().orElseThrow());
    }

    @Override
    @Allowed("support.payments")
    public Set<UUID> runsWith(Collection<ParticipantId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(em.createQuery(
                        "select distinct r.run from ItemInRun r, Advance a where a.id = r.item"
                                + " and a.participant in :people",
                        UUID.class)
                .setParameter(
                        "people", people.stream().map(ParticipantId::value).toList())
                .getResultList());
    }

    @Override
    @Allowed("support.payments")
    public void passOn(UUID run, LocalDate on) {
        inRun(run).forEach(advance -> {
            advance.passOn(on);
            audit.record("support.advance.passed-on", advance.id(), advance.participant());
        });
    }

    @Override
    @Allowed("support.payments")
    public void paid(UUID line, LocalDate on) {
        paidBy(line).forEach(advance -> {
            advance.paid(on);
            audit.record("support.advance.paid", advance.id(), advance.participant());
        });
    }

    @Override
    @Allowed("support.payments")
    public void cameBack(UUID line) {
        paidBy(line).forEach(advance -> {
            advance.cameBack();
            audit.record("support.advance.came-back", advance.id(), advance.participant());
        });
    }

    @Override
    @ForEverybody("ids, for what is kept so long as somebody is owed something")
    public Set<ParticipantId> owedOrPaidSince(LocalDate day) {
        return em.createQuery(
                        "select distinct a.participant from Advance a where a.paidOn >= :day or a.state not in ("
                                + "org.alongside.support.advance.AdvanceState.PAID,"
                                + " org.alongside.support.advance.AdvanceState.AFTERWARDS)",
                        UUID.class)
                .setParameter("day", day)
                .getResultStream()
                .map(ParticipantId::new)
                .collect(Collectors.toSet());
    }

    @Override
    @Allowed("support.days-to-paid")
    public List<Paid> paid(Collection<ParticipantId> never) {
        return em.createQuery(
                        "select a from Advance a where a.state = org.alongside.support.advance.AdvanceState.PAID",
                        Advance.class)
                .getResultStream()
                .filter(advance -> !never.contains(advance.participant()))
                .map(advance -> new Paid(
                        Optional.of(advance.initiative()),
                        advance.participant(),
                        advance.days(advance.paidOn().orElseThrow())))
                .toList();
    }

    private List<Advance> inRun(UUID run) {
        return em.createQuery(
                        "select a from Advance a, ItemInRun r where r.item = a.id and r.run = :run"
                                + " order by a.askedOn, a.id",
                        Advance.class)
                .setParameter("run", run)
                .getResultList();
    }

    private List<Advance> paidBy(UUID line) {
        return em.createQuery(
                        "select a from Advance a, ItemInRun r where r.item = a.id and r.line = :line"
                                + " order by a.askedOn, a.id",
                        Advance.class)
                .setParameter("line", line)
                .getResultList();
    }
}
