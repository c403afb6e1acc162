package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** What was said about somebody's expenses. The expenses stand without it. */
@ApplicationScoped
class ExpenseWordsHolding extends HeldRows<ExpenseWord> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private ExpenseRows expenses;

    @Override
    public String key() {
        return "support.expense-words";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(word -> Entry.of(
                        word.writtenAt().toLocalDate(),
                        new Entry.Fact(
                                "support.holding.expense-words.what",
                                Texts.text(reader, "support.expenses.word", word.kind())),
                        new Entry.Fact("support.holding.expense-words.words", expenses.open(word))))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.REMOVE_WORDS);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.expense-words.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<ExpenseWord> rows(ParticipantId person) {
        return em.createQuery(
                        "select w from ExpenseWord w where w.participant = :person order by w.writtenAt desc",
                        ExpenseWord.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
