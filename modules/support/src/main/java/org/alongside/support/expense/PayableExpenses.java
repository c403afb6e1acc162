package org.alongside.support.expense;

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

/** Expenses as payment runs know them: money that people laid out. */
@ApplicationScoped
@Transactional
class PayableExpenses implements Owed {
    /** Approved, in no run yet, and not by who makes this one, nor theirs. */
    private static final String FREE = """
        from Expense e where e.state = org.alongside.support.expense.ExpenseState.APPROVED and e.approvedOn <= :day
        and e.approvedBy <> :maker and e.participant not in :never
        and not exists (select r from ItemInRun r where r.item = e.id)\
        """;

    /** Names nobody: a list that is not in anything must not be empty. */
    private static final UUID NOBODY = new UUID(0, 0);

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
        return Math.toIntExact(
                free("select count(e) " + FREE, Long.class, upTo, maker, never).getSingleResult());
    }

    @Override
    @Allowed("support.payments")
    public List<Payable> next(LocalDate upTo, AccountId maker, Set<ParticipantId> never, int most) {
        List<Expense> some = free(
                        "select e " + FREE + " order by e.approvedOn, e.id", Expense.class, upTo, maker, never)
                .setMaxResults(most)
                .getResultList();
        some.forEach(expense -> em.lock(expense, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        return some.stream().map(PayableExpenses::payable).toList();
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
        return inRun(run).stream().map(PayableExpenses::payable).toList();
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
        if (people.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(em.createQuery(
                        "select distinct r.run from ItemInRun r, Expense e where e.id = r.item"
                                + " and e.participant in :people",
                        UUID.class)
                .setParameter(
                        "people", people.stream().map(ParticipantId::value).toList())
                .getResultList());
    }

    @Override
    @Allowed("support.payments")
    public void passOn(UUID run, LocalDate on) {
        inRun(run).forEach(expense -> {
            expense.passOn(on);
            audit.record("support.expense.passed-on", expense.id(), expense.participant());
        });
    }

    @Override
    @Allowed("support.payments")
    public void paid(UUID line, LocalDate on) {
        paidBy(line).forEach(expense -> {
            expense.paid(on);
            audit.record("support.expense.paid", expense.id(), expense.participant());
        });
    }

    @Override
    @Allowed("support.payments")
    public void cameBack(UUID line) {
        paidBy(line).forEach(expense -> {
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

    private List<Expense> inRun(UUID run) {
        return em.createQuery(
                        "select e from Expense e, ItemInRun r where r.item = e.id and r.run = :run"
                                + " order by e.spentOn, e.id",
                        Expense.class)
                .setParameter("run", run)
                .getResultList();
    }

    private List<Expense> paidBy(UUID line) {
        return em.createQuery(
                        "select e from Expense e, ItemInRun r where r.item = e.id and r.line = :line"
                                + " order by e.spentOn, e.id",
                        Expense.class)
                .setParameter("line", line)
                .getResultList();
    }
}
