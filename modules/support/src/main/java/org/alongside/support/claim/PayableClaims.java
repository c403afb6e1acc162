package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
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
import org.alongside.support.owed.OwedItems;
import org.alongside.support.owed.Paid;
import org.alongside.support.owed.Payable;
import org.alongside.support.owed.PaymentKind;

/** Claims as payment runs know them: pay for time. */
@ApplicationScoped
@Transactional
class PayableClaims implements Owed {
    private static final OwedItems<Claim> ITEMS =
            new OwedItems<>(Claim.class, ClaimState.APPROVED, "approvedOn", "approvedBy", "heldOn");

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
        return ITEMS.free(em, upTo, maker, never);
    }

    @Override
    @Allowed("support.payments")
    public List<Payable> next(LocalDate upTo, AccountId maker, Set<ParticipantId> never, int most) {
        return ITEMS.next(em, upTo, maker, never, most).stream()
                .map(PayableClaims::payable)
                .toList();
    }

    @Override
    @Allowed("support.payments")
    public List<Payable> of(UUID run) {
        return ITEMS.inRun(em, run).stream().map(PayableClaims::payable).toList();
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
        return ITEMS.runsWith(em, people);
    }

    @Override
    @Allowed("support.payments")
    public void passOn(UUID run, LocalDate on) {
        ITEMS.inRun(em, run).forEach(claim -> {
            claim.passOn(on);
            audit.record("support.claim.passed-on", claim.id(), claim.participant());
        });
    }

    @Override
    @Allowed("support.payments")
    public void paid(UUID line, LocalDate on) {
        ITEMS.paidBy(em, line).forEach(claim -> {
            claim.paid(on);
            audit.record("support.claim.paid", claim.id(), claim.participant());
        });
    }

    @Override
    @Allowed("support.payments")
    public void cameBack(UUID line) {
        ITEMS.paidBy(em, line).forEach(claim -> {
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
}
