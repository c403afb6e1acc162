package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/**
 * What people ask back of what they paid themselves, and what a supporter enters for them when they say it in another way (R15).
 * Receipts help and are never compulsory.
 */
@ApplicationScoped
@Transactional
public class Expenses {
    /** How many receipts an expense has at most. */
    public static final int MOST_RECEIPTS = 5;

    /** The longest word about an expense. */
    public static final int LONGEST_WORDS = 500;

    private static final long HIGHEST_MINOR = 500_000;

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Hidden hidden;

    @Inject
    private MileageRates rates;

    @Inject
    private ExpenseRows rows;

    @Inject
    private ExpenseTalk talk;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** The expenses of the person at the keyboard, the newest first. */
    @ForEverybody("tells people only about themselves")
    public List<ExpenseRow> mine() {
        return rows.of(expensesOf(me()));
    }

    /** For what the person at the keyboard can ask money back: what they take part in, or did. */
    @ForEverybody("tells people only about themselves")
    public List<Initiative> myInitiatives() {
        return initiatives.of(me());
    }

    /**
     * Asks for money back.
     *
     * @throws Invalid when something is missing or cannot be
     * @throws NoMileageRateYet when the programme has not said what a mile was paid back on that day
     */
    @ForEverybody("people ask their own money back")
    public ExpenseId send(NewExpense told) {
        return send(me(), told, Method.ONLINE, "support.expense.sent", today.date());
    }

    /** Before a file is read at all: insists that it would be added to an expense of one's own. */
    @ForEverybody("people ask their own money back")
    public void insistOnMine(ExpenseId id) {
        findMine(id).undecided();
    }

    /**
     * Adds a receipt to an expense of one's own, as long as nobody has approved it.
     *
     * @throws EnoughReceipts when it has {@value #MOST_RECEIPTS}
     */
    @ForEverybody("people ask their own money back")
    public ReceiptId attach(ExpenseId id, ReceiptFile file) {
        return attach(findMine(id), file);
    }

    /** Takes a receipt away from an expense of one's own, as long as nobody has approved it. */
    @ForEverybody("people ask their own money back")
    public void remove(ExpenseId id, ReceiptId receipt) {
        Expense expense = findMine(id);
        change(expense);
        Receipt found = Optional.ofNullable(em.find(Receipt.class, receipt.value()))
                .filter(one -> one.expense().equals(id))
                .orElseThrow(NotFound::new);
        em.remove(found);
        audit.record("support.receipt.removed", receipt, expense.participant());
    }

    /**
     * Answers what was asked, in words, with another receipt, or both.
     *
     * @throws Invalid when there are no words, and no receipt was added since it was asked
     */
    @ForEverybody("people ask their own money back")
    public void answer(ExpenseId id, String answer) {
        Expense expense = findMine(id);
        answer(expense, answer);
        audit.record("support.expense.answered", id, expense.participant());
    }

    /** Takes an expense of one's own back, as long as nobody has approved it. Nothing of it is left. */
    @ForEverybody("people ask their own money back")
    public void takeBack(ExpenseId id) {
        Expense expense = findMine(id);
        takeBack(expense);
        audit.record("support.expense.taken-back", id, expense.participant());
    }

    /** Everybody who takes part, in order of name: whom a supporter may be asked to do something for. */
    @Allowed("support.expenses.for")
    public List<Participant> people() {
        Set<ParticipantId> notForMe = hidden.fromMe();
        return Stream.of(Part.values())
                .flatMap(part -> participants.on(part).stream())
                .filter(person -> !notForMe.contains(person.id()))
                .sorted(Comparator.comparing(Participant::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** For what somebody can ask money back. */
    @Allowed("support.expenses.for")
    public List<Initiative> initiativesOf(ParticipantId participant) {
        mayActFor(participant);
        return initiatives.of(participant);
    }

    /** Somebody's expenses, for the supporter to whom they say something about them. */
    @Allowed("support.expenses.for")
    public List<ExpenseRow> of(ParticipantId participant) {
        mayActFor(participant);
        return rows.of(expensesOf(participant));
    }

    /** The person said, in this way, that they want that money back. */
    @Allowed("support.expenses.for")
    public ExpenseId sendFor(ParticipantId participant, NewExpense told, Method how) {
        mayActFor(participant);
        return send(participant, told, toldToMe(how), "support.expense.sent-for", today.date());
    }

    /** Before a file is read at all: insists that it would be added to an expense of somebody whom one may act for. */
    @Allowed("support.expenses.for")
    public void insistOnTheirs(ExpenseId id) {
        findForOther(id).undecided();
    }

    /** The person gave us a receipt on paper, which was photographed. */
    @Allowed("support.expenses.for")
    public ReceiptId attachFor(ExpenseId id, ReceiptFile file) {
        return attach(findForOther(id), file);
    }

    /** The person told us the answer to what was asked, not online. */
    @Allowed("support.expenses.for")
    public void answerFor(ExpenseId id, String answer, Method how) {
        toldToMe(how);
        Expense expense = findForOther(id);
        answer(expense, answer);
        audit.record("support.expense.answered-for", id, expense.participant());
    }

    /** The person told us, not online, that they take it back. */
    @Allowed("support.expenses.for")
    public void takeBackFor(ExpenseId id, Method how) {
        toldToMe(how);
        Expense expense = findForOther(id);
        takeBack(expense);
        audit.record("support.expense.taken-back-for", id, expense.participant());
    }

    /** On another day than today: for the demo, whose months are over. */
    @ForEverybody("people ask their own money back")
    ExpenseId send(NewExpense told, LocalDate on) {
        return send(me(), told, Method.ONLINE, "support.expense.sent", on);
    }

    private ExpenseId send(ParticipantId participant, NewExpense told, Method how, String entry, LocalDate on) {
        if (told.kind() == null) {
            throw new Invalid("support.expenses.fault.kind");
        }
        today.orBefore(told.on());
        takesPart(participant, told.initiative());
        Expense expense = new Expense(participant, told, amount(told));
        expense.send(how, user.required().account(), on);
        em.persist(expense);
        // Written at once: words refer to it.
        em.flush();
        talk.write(expense, WordKind.NOTE, told.words());
        audit.record(entry, expense.id(), participant);
        return expense.id();
    }

    private void takesPart(ParticipantId participant, InitiativeId initiative) {
        boolean takesPart =
                initiatives.of(participant).stream().anyMatch(one -> one.id().equals(initiative));
        if (!takesPart) {
            throw new Invalid("support.expenses.fault.initiative");
        }
    }

    private Money amount(NewExpense told) {
        if (told.kind() != ExpenseKind.MILEAGE) {
            return told.minor()
                    .filter(minor -> minor >= 1 && minor <= HIGHEST_MINOR)
                    .map(Money::pence)
                    .orElseThrow(() -> new Invalid("support.expenses.fault.amount"));
        }
        Miles miles = told.miles()
                .filter(went -> went.vehicle() != null && went.tenths() >= 1 && went.tenths() <= Miles.MOST_TENTHS)
                .orElseThrow(() -> new Invalid("support.expenses.fault.miles"));
        return miles.at(rates.on(miles.vehicle(), told.on()).orElseThrow(NoMileageRateYet::new));
    }

    private ReceiptId attach(Expense expense, ReceiptFile file) {
        change(expense);
        List<Integer> places = em.createQuery("select r.place from Receipt r where r.expense = :expense", Integer.class)
                .setParameter("expense", expense.id().value())
                .getResultList();
        if (places.size() >= MOST_RECEIPTS) {
            throw new EnoughReceipts();
        }
        int last = places.stream().mapToInt(Integer::intValue).max().orElse(0);
        Receipt receipt = new Receipt(expense, last + 1, file, user.required().account(), today.date());
        em.persist(receipt);
        // Written at once: what is in it refers to it.
        em.flush();
        String content = Base64.getEncoder().encodeToString(file.bytes());
        String sealed = texts.seal(
                expense.participant(), ReceiptContent.SEALED, receipt.id().value(), content);
        em.persist(new ReceiptContent(receipt.id(), sealed));
        em.flush();
        audit.record("support.receipt.added", receipt.id(), expense.participant());
        return receipt.id();
    }

    private void answer(Expense expense, String answer) {
        expense.answer();
        if ((answer == null || answer.isBlank()) && !talk.answeredByReceipt(expense)) {
            throw new Invalid("support.expenses.fault.answer");
        }
        talk.write(expense, WordKind.ANSWER, answer);
    }

    private void takeBack(Expense expense) {
        expense.undecided();
        em.remove(expense);
        em.flush();
    }

    /** Whoever approves it in this moment did not see the change: they come too late, or we do. */
    private void change(Expense expense) {
        expense.undecided();
        em.lock(expense, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private static Method toldToMe(Method how) {
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("support.claims.fault.how");
        }
        return how;
    }

    /** Who judges somebody does not hear of their money, nor of that of who is in a pair with them (R6). */
    private void mayActFor(ParticipantId participant) {
        if (participant == null) {
            throw new Invalid("support.fault.participant");
        }
        participants.nameOf(participant);
        if (hidden.fromMe().contains(participant)) {
            throw new NotFound();
        }
    }

    private List<Expense> expensesOf(ParticipantId participant) {
        return em.createQuery(
                        "select e from Expense e where e.participant = :participant"
                                + " order by e.sentOn desc, e.spentOn desc, e.id",
                        Expense.class)
                .setParameter("participant", participant.value())
                .getResultList();
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }

    private Expense find(ExpenseId id) {
        return Optional.ofNullable(em.find(Expense.class, id.value())).orElseThrow(NotFound::new);
    }

    private Expense findMine(ExpenseId id) {
        ParticipantId me = me();
        return Optional.of(find(id))
                .filter(expense -> expense.participant().equals(me))
                .orElseThrow(NotFound::new);
    }

    private Expense findForOther(ExpenseId id) {
        Expense expense = find(id);
        mayActFor(expense.participant());
        return expense;
    }
}
