package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** How often somebody would like to hear back. It stands as long as they may say something, and goes with their words. */
@ApplicationScoped
class FeedbackHolding extends HeldRows<FeedbackWish> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String key() {
        return "support.feedback";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(wish -> Entry.of(
                        wish.toldOn(),
                        new Entry.Fact(
                                "support.feedback.rhythm",
                                wish.rhythm()
                                        .map(rhythm -> Texts.text(reader, "support.feedback.rhythm", rhythm))
                                        .orElseGet(() -> Texts.text(reader, "support.feedback.rather-not-say")))))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.REMOVE_WORDS);
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<FeedbackWish> rows(ParticipantId person) {
        return Optional.ofNullable(em.find(FeedbackWish.class, person.value())).stream()
                .toList();
    }
}
