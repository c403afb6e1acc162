package org.alongside.support.claim;

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

/** Claims as payment runs know them: pay for time. */
@ApplicationScoped
@Transactional
class PayableClaims implements Owed {
    /** Approved, in no run yet, and not by who makes this one, nor theirs. */
    private static final String FREE = """
            from Claim c where c.state = org.alongside.support.claim.ClaimState.APPROVED and c.approvedOn <= :day
            and c.approvedBy <> :maker and c.participant not in :never
            and not exists (select r from ItemInRun r where r.item = c.id)""";

    /** Names nobody: a list that is not in anything must not be empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private AuditLog audit;

    @Override
    @ForEverybody("says only what claims are")
    public PaymentKind kind() {
        return PaymentKind.FEE;
    }

    @Override
    @Allowed("support.payments")
    public int free(LocalDate upTo, AccountId maker, Set<ParticipantId> never) {
        return Math.toIntExact(
                free("select count(c) " + FREE, Long.class, upTo, maker, never).getSingleResult());
    }

    @Override
    @Allowed("support.payments")
    public List<Payable> next(LocalDate upTo, AccountId maker, Set<ParticipantId> never, int most) {
        List<Claim> some = free("select c " + FREE + " order by c.approvedOn, c.id", Claim.class, upTo, maker, never)
                .setMaxResults(most)
                .getResultList();
        some.forEach(claim -> em.lock(claim, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        return some.stream().map(PayableClaims::payable).toList();
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
        return inRun(run).stream().map(PayableClaims::payable).toList();
    }

    private static Payable payable(Claim claim) {
        return new Payable(
                new ItemId(claim.id().value()),
                PaymentKind.FEE,
                claim.participant(),
                claim.amount().orElseThrow(),
                claim.approvedBy().orElseThrow(),
                claim.charity());
    }

    @Override
    @Allowed("support.payments")
    public Set<UUID> runsWith(Collection<ParticipantId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(em.createQuery(
                        "select distinct r.run from ItemInRun r, Claim c where c.id = r.item and c.participant in :people",
                        UUID.class)
                .setParameter(
                        "people", people.stream().map(ParticipantId::value).toList())
                .getResultList());
    }

    @Override
    @Allowed("support.payments")
    public void passOn(UUID run, LocalDate on) {
        inRun(run).forEach(claim -> {
            claim.passOn(on);
            audit.record("support.claim.passed-on", claim.id(), claim.participant());
        });
    }

    @Override
    @Allowed("support.payments")
    public void paid(UUID line, LocalDate on) {
        paidBy(line).forEach(claim -> {
            claim.paid(on);
            audit.record("support.claim.paid", claim.id(), claim.participant());
        });
    }

    @Override
    @Allowed("support.payments")
    public void cameBack(UUID line) {
        paidBy(line).forEach(claim -> {
            claim.cameBack();
            audit.record("support.claim.came-back", claim.id(), claim.participant());
        });
    }

    @Override
    @ForEverybody("ids, for what is kept so long as somebody is owed something")
    public Set<ParticipantId> owedOrPaidSince(LocalDate day) {
        return em.createQuery("""
                        select distinct c.participant from Claim c where c.charity is null and (c.paidOn >= :day or c.state not in (
                        org.alongside.support.claim.ClaimState.PAID, org.alongside.support.claim.ClaimState.DECLINED))""", UUID.class)
                .setParameter("day", day)
                .getResultStream()
                .map(ParticipantId::new)
                .collect(Collectors.toSet());
    }

    @Override
    @Allowed("support.days-to-paid")
    public List<Paid> paid(Collection<ParticipantId> never) {
        return em.createQuery(
                        "select c from Claim c where c.state = org.alongside.support.claim.ClaimState.PAID",
                        Claim.class)
                .getResultStream()
                .filter(claim -> !never.contains(claim.participant()))
                .map(claim -> new Paid(Optional.of(claim.initiative()), claim.participant(), claim.daysToPaid()))
                .toList();
    }

    private List<Claim> inRun(UUID run) {
        return em.createQuery(
                        "select c from Claim c, ItemInRun r where r.item = c.id and r.run = :run order by c.heldOn, c.id",
                        Claim.class)
                .setParameter("run", run)
                .getResultList();
    }

    private List<Claim> paidBy(UUID line) {
        return em.createQuery(
                        "select c from Claim c, ItemInRun r where r.item = c.id and r.line = :line order by c.heldOn, c.id",
                        Claim.class)
                .setParameter("line", line)
                .getResultList();
    }
}
