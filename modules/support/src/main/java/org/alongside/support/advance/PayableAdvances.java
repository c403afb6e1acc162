package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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

/** Advances as payment runs know them: money that people have before they lay it out. */
@ApplicationScoped
@Transactional
class PayableAdvances implements Owed {
    private static final OwedItems<Advance> ITEMS =
            new OwedItems<>(Advance.class, AdvanceState.APPROVED, "decidedOn", "decidedBy", "askedOn");

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<AdvancePaid> reached;

    @Override
    @ForEverybody("says only what advances are")
    public PaymentKind kind() {
        return PaymentKind.ADVANCE;
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
                .map(PayableAdvances::payable)
                .toList();
    }

    @Override
    @Allowed("support.payments")
    public List<Payable> of(UUID run) {
        return ITEMS.inRun(em, run).stream().map(PayableAdvances::payable).toList();
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
        return ITEMS.runsWith(em, people);
    }

    @Override
    @Allowed("support.payments")
    public void passOn(UUID run, LocalDate on) {
        ITEMS.inRun(em, run).forEach(advance -> {
            advance.passOn(on);
            audit.record("support.advance.passed-on", advance.id(), advance.participant());
        });
    }

    @Override
    @Allowed("support.payments")
    public void paid(UUID line, LocalDate on) {
        ITEMS.paidBy(em, line).forEach(advance -> {
            advance.paid(on);
            audit.record("support.advance.paid", advance.id(), advance.participant());
            reached.fire(new AdvancePaid(advance.participant()));
        });
    }

    @Override
    @Allowed("support.payments")
    public void cameBack(UUID line) {
        ITEMS.paidBy(em, line).forEach(advance -> {
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
}
