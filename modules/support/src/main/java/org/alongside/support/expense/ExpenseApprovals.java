package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.advance.PrepaidTravels;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.ItemsInRuns;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/** What staff do about expenses: approve them, approve less and say why, or ask. There is no way to turn one down. */
@ApplicationScoped
@Transactional
public class ExpenseApprovals {
    private static final String NEWS = "support.notice.expense";

    /** How many of those that were paid are shown. */
    private static final int MOST_PAID = 200;

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Hidden hidden;

    @Inject
    private ExpenseRows rows;

    @Inject
    private ExpenseTalk talk;

    @Inject
    private OutOfAdvances advances;

    @Inject
    private PrepaidTravels travels;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private ItemsInRuns inRuns;

    @Inject
    private Today today;

    /** Every expense that is not paid yet in the order of sending, then those that were paid last. */
    @Allowed("support.expenses.read")
    public List<ExpenseRow> list() {
        Set<ParticipantId> notForMe = hidden.fromMe();
        Stream<Expense> open = em.createQuery(
                        "select e from Expense e where e.state <> org.alongside.support.expense.ExpenseState.PAID"
                                + " order by e.sentOn, e.spentOn, e.id",
                        Expense.class)
                .getResultStream();
        Stream<Expense> paid = em.createQuery(
                        "select e from Expense e where e.state = org.alongside.support.expense.ExpenseState.PAID"
                                + " order by e.paidOn desc, e.id",
                        Expense.class)
                .setMaxResults(MOST_PAID)
                .getResultStream();
        return rows.of(Stream.concat(open, paid)
                .filter(expense -> !notForMe.contains(expense.participant()))
                .toList());
    }

    /** Those of these on whose day travel was paid for the person: whoever approves one looks twice. */
    @Allowed("support.expenses.read")
    public Set<ExpenseId> besidePaidTravel(List<ExpenseRow> some) {
        Set<PrepaidTravels.Day> paid = travels.paid(some.stream()
                .map(row -> new PrepaidTravels.Day(row.participant(), row.on()))
                .toList());
        return some.stream()
                .filter(row -> paid.contains(new PrepaidTravels.Day(row.participant(), row.on())))
                .map(ExpenseRow::id)
                .collect(Collectors.toSet());
    }

    /** How many wait for approval. */
    @Allowed("support.expenses.read")
    public long waiting() {
        Set<ParticipantId> notForMe = hidden.fromMe();
        return em.createQuery(
                        "select e from Expense e where e.state = org.alongside.support.expense.ExpenseState.SENT",
                        Expense.class)
                .getResultStream()
                .filter(expense -> !notForMe.contains(expense.participant()))
                .count();
    }

    /**
     * Approves all that was asked for. Not for who entered it, and not for who has the money back. What the person had beforehand is used
     * first.
     */
    @Allowed("support.expenses.approve")
    public void approve(ExpenseId id) {
        Expense expense = find(id);
        expense.approve(notTheirs(expense), today.date());
        advances.draw(expense);
        audit.record("support.expense.approved", id, expense.participant());
    }

    /**
     * Approves less, and says why: the person reads it.
     *
     * @throws Invalid when it is nothing or no less, or nothing says why
     */
    @Allowed("support.expenses.approve")
    public void approveLess(ExpenseId id, long minor, String why) {
        Expense expense = find(id);
        expense.approveLess(minor, notTheirs(expense), today.date());
        advances.draw(expense);
        talk.write(expense, WordKind.LESS, something(why));
        tell(expense);
        audit.record("support.expense.approved-less", id, expense.participant());
    }

    /** Asks the person something first. */
    @Allowed("support.expenses.approve")
    public void ask(ExpenseId id, String question) {
        Expense expense = find(id);
        expense.ask();
        talk.write(expense, WordKind.QUESTION, something(question));
        tell(expense);
        audit.record("support.expense.asked", id, expense.participant());
    }

    /** An approved expense was handed to the institution's finance office. */
    @Allowed("support.expenses.pay")
    public void passOn(ExpenseId id) {
        Expense expense = findInNoRun(id);
        expense.passOn(today.date());
        audit.record("support.expense.passed-on", id, expense.participant());
    }

    /** An expense was paid, on that day. */
    @Allowed("support.expenses.pay")
    public void paid(ExpenseId id, LocalDate on) {
        Expense expense = findInNoRun(id);
        expense.paid(today.orBefore(on));
        audit.record("support.expense.paid", id, expense.participant());
    }

    /** Who is at the keyboard, if neither the money nor any word or receipt of the person is theirs. */
    private AccountId notTheirs(Expense expense) {
        AccountId me = user.required().account();
        // Also where it is on another record of the same person.
        boolean mine = participants
                .signingInWith(me)
                .map(participants::sameAs)
                .filter(same -> same.contains(expense.participant()))
                .isPresent();
        if (mine || typed(expense, me)) {
            throw new NotByTheSamePerson();
        }
        return me;
    }

    private boolean typed(Expense expense, AccountId me) {
        long answers = em.createQuery(
                        "select count(w) from ExpenseWord w where w.expense = :expense and w.writtenBy = :me"
                                + " and w.kind = org.alongside.support.expense.WordKind.ANSWER",
                        Long.class)
                .setParameter("expense", expense.id().value())
                .setParameter("me", me.value())
                .getSingleResult();
        long receipts = em.createQuery(
                        "select count(r) from Receipt r where r.expense = :expense and r.addedBy = :me", Long.class)
                .setParameter("expense", expense.id().value())
                .setParameter("me", me.value())
                .getSingleResult();
        return answers + receipts > 0;
    }

    private static String something(String words) {
        if (words == null || words.isBlank()) {
            throw new Invalid("support.expenses.fault.why");
        }
        return words;
    }

    private void tell(Expense expense) {
        outbox.tell(Recipient.of(expense.participant()), Message.of(NEWS));
    }

    private Expense findInNoRun(ExpenseId id) {
        Expense expense = find(id);
        inRuns.insistOnNone(new ItemId(id.value()));
        return expense;
    }

    /** What is of whom one judges, or of who is in a pair with them, is not there (R6). */
    private Expense find(ExpenseId id) {
        return Optional.ofNullable(em.find(Expense.class, id.value()))
                .filter(expense -> !hidden.fromMe().contains(expense.participant()))
                .orElseThrow(NotFound::new);
    }
}
