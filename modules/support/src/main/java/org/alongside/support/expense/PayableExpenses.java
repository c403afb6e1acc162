package org.alongside.support.expense;

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

/** Expenses as payment runs know them: money that people laid out. */
@ApplicationScoped
@Transactional
class PayableExpenses implements Owed {
    private static final OwedItems<Expense> ITEMS =
            new OwedItems<>(Expense.class, ExpenseState.APPROVED, "approvedOn", "approvedBy", "spentOn");

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private AuditLog audit;

    @Override
    @ForEverybody("says only what expenses are")
    public PaymentKind kind() {
        return PaymentKind.EXPENSE;
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
                .map(PayableExpenses::payable)
                .toList();
    }

    @Override
    @Allowed("support.payments")
    public List<Payable> of(UUID run) {
        return ITEMS.inRun(em, run).stream().map(PayableExpenses::payable).toList();
    }

    private static Payable payable(Expense expense) {
        return new Payable(
                new ItemId(expense.id().value()),
                PaymentKind.EXPENSE,
                expense.participant(),
                expense.toPay().orElseThrow(),
                expense.approvedBy().orElseThrow());
    }

    @Override
    @Allowed("support.payments")
    public Set<UUID> runsWith(Collection<ParticipantId> people) {
        return ITEMS.runsWith(em, people);
    }

    @Override
    @Allowed("support.payments")
    public void passOn(UUID run, LocalDate on) {
        ITEMS.inRun(em, run).forEach(expense -> {
            expense.passOn(on);
            audit.record("support.expense.passed-on", expense.id(), expense.participant());
        });
    }

    @Override
    @Allowed("support.payments")
    public void paid(UUID line, LocalDate on) {
        ITEMS.paidBy(em, line).forEach(expense -> {
            expense.paid(on);
            audit.record("support.expense.paid", expense.id(), expense.participant());
        });
    }

    @Override
    @Allowed("support.payments")
    public void cameBack(UUID line) {
        ITEMS.paidBy(em, line).forEach(expense -> {
            expense.cameBack();
            audit.record("support.expense.came-back", expense.id(), expense.participant());
        });
    }

    @Override
    @ForEverybody("ids, for what is kept so long as somebody is owed something")
    public Set<ParticipantId> owedOrPaidSince(LocalDate day) {
        return em.createQuery(
                        "select distinct e.participant from Expense e where e.paidOn >= :day"
                                + " or e.state <> org.alongside.support.expense.ExpenseState.PAID",
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
                        "select e from Expense e where e.state = org.alongside.support.expense.ExpenseState.PAID",
                        Expense.class)
                .getResultStream()
                .filter(expense -> !never.contains(expense.participant()))
                // Nobody waited for what they had before they spent it.
                .filter(expense -> expense.toPay().orElseThrow().minor() > 0)
                .map(expense -> new Paid(
                        Optional.of(expense.initiative()),
                        expense.participant(),
                        expense.days(expense.paidOn().orElseThrow())))
                .toList();
    }
}
