package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.Invalid;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.support.shared.Today;

/** Keeps what is said about expenses. */
@ApplicationScoped
class ExpenseTalk {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private SealedTexts texts;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /** Whether a receipt was added on the day of the last question or since. */
    boolean answeredByReceipt(Expense expense) {
        LocalDate asked = em.createQuery(
                        "select w from ExpenseWord w where w.expense = :expense"
                                + " and w.kind = org.alongside.support.expense.WordKind.QUESTION",
                        ExpenseWord.class)
                .setParameter("expense", expense.id().value())
                .getResultStream()
                .map(ExpenseWord::writtenAt)
                .max(Comparator.naturalOrder())
                .map(today::of)
                .orElse(LocalDate.MIN);
        return em.createQuery("select r from Receipt r where r.expense = :expense", Receipt.class)
                .setParameter("expense", expense.id().value())
                .getResultStream()
                .anyMatch(receipt -> !receipt.addedOn().isBefore(asked));
    }

    /** What the person at the keyboard typed, their own or somebody else's; nothing where it is blank. */
    void write(Expense expense, WordKind kind, String said) {
        String words = said == null ? "" : said.strip();
        if (words.length() > Expenses.LONGEST_WORDS) {
            throw new Invalid("support.expenses.fault.words", Expenses.LONGEST_WORDS);
        }
        if (words.isEmpty()) {
            return;
        }
        UUID id = UUID.randomUUID();
        String sealed = texts.seal(expense.participant(), ExpenseWord.SEALED, id, words);
        em.persist(new ExpenseWord(id, expense, kind, sealed, user.required().account(), OffsetDateTime.now(clock)));
    }
}
