package org.alongside.analysis.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** What somebody said of themes. Their words go with their other words; how they answered stays as a number. */
@ApplicationScoped
class RepliesHolding implements Holding {
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
        return of(person).stream()
                .map(reply -> Entry.of(
                        reply.repliedAt().toLocalDate(),
                        new Entry.Fact(
                                "analysis.holding.replies.answer",
                                Texts.text(reader, "analysis.answer", reply.answer())),
                        new Entry.Fact("analysis.review.their-words", replies.wordsOf(reply))))
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        int count = of(person).size();
        if (count == 0 || !level.reaches(Level.NO_NEW_USE)) {
            return List.of();
        }
        return List.of(
                level.reaches(Level.REMOVE_WORDS)
                        ? Effect.deleted(count)
                        : Effect.kept(count, "analysis.holding.replies.kept"));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        if (level.reaches(Level.REMOVE_WORDS)) {
            of(person).forEach(em::remove);
        }
        return effects;
    }

    private List<Reply> of(ParticipantId person) {
        return em.createQuery(
                        "select r from Reply r where r.participant = :person order by r.repliedAt desc", Reply.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
