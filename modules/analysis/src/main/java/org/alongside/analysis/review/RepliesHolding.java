package org.alongside.analysis.review;

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

/** What somebody said of themes. Their words go with their other words; how they answered stays as a number. */
@ApplicationScoped
class RepliesHolding extends HeldRows<Reply> {
    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Replies replies;

    @Override
    public String key() {
        return "analysis.replies";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(reply -> Entry.of(
                        reply.repliedAt().toLocalDate(),
                        new Entry.Fact(
                                "analysis.holding.replies.answer",
                                Texts.text(reader, "analysis.answer", reply.answer())),
                        new Entry.Fact("analysis.review.their-words", replies.wordsOf(reply))))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.REMOVE_WORDS);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "analysis.holding.replies.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Reply> rows(ParticipantId person) {
        return em.createQuery(
                        "select r from Reply r where r.participant = :person order by r.repliedAt desc", Reply.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
