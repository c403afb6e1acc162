package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** What somebody has back. Leaving does not touch it: what is owed is paid (R12), and what was paid stays in the books. */
@ApplicationScoped
class ExpensesHolding extends HeldRows<Expense> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String key() {
        return "support.expenses";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(expense -> Entry.of(
                        expense.spentOn(),
                        new Entry.Fact(
                                "support.expenses.column.kind",
                                Texts.text(reader, "support.expenses.kind", expense.kind())),
                        new Entry.Fact(
                                "support.holding.claims.amount",
                                expense.approved().orElseGet(expense::asked).inWords(reader)),
                        new Entry.Fact(
                                "support.holding.claims.state",
                                Texts.text(reader, "support.expenses.state", expense.state()))))
                .toList();
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.expenses.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Expense> rows(ParticipantId person) {
        return em.createQuery(
                        "select e from Expense e where e.participant = :person order by e.spentOn desc", Expense.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
