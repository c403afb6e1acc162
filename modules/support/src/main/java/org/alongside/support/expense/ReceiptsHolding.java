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
import org.alongside.spi.ParticipantId;

/** Somebody's receipts. What is in them they have on their own page. */
@ApplicationScoped
class ReceiptsHolding extends HeldRows<Receipt> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String key() {
        return "support.receipts";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(receipt -> Entry.of(
                        receipt.addedOn(),
                        new Entry.Fact(
                                "support.holding.receipts.what",
                                ExpenseWords.receipt(reader, receipt.place(), receipt.kind(), receipt.size()))))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.receipts.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Receipt> rows(ParticipantId person) {
        return em.createQuery(
                        "select r from Receipt r where r.participant = :person order by r.addedOn desc, r.place",
                        Receipt.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
