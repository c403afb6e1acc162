package org.alongside.analysis.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** What somebody said of themes, and what became of it. Their words go with their other words; how they answered stays as a number. */
@ApplicationScoped
class RepliesHolding extends HeldRows<Reply> {
    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Replies replies;

    @Inject
    private Decisions decisions;

    @Override
    public String key() {
        return "analysis.replies";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        List<Reply> rows = rows(person);
        Map<ReplyId, Decided> decided = decisions.of(rows);
        return rows.stream()
                .map(reply -> new Entry(
                        Optional.of(reply.repliedAt().toLocalDate()),
                        Stream.concat(
                                        Stream.of(
                                                new Entry.Fact(
                                                        "analysis.holding.replies.answer",
                                                        Texts.text(reader, "analysis.answer", reply.answer())),
                                                new Entry.Fact("analysis.review.their-words", replies.wordsOf(reply))),
                                        Stream.ofNullable(decided.get(new ReplyId(reply.id())))
                                                .flatMap(decision -> facts(decision, reader)))
                                .toList()))
                .toList();
    }

    private static Stream<Entry.Fact> facts(Decided decision, Locale reader) {
        return Stream.of(
                new Entry.Fact(
                        "analysis.holding.replies.decision", Texts.text(reader, "analysis.change", decision.change())),
                new Entry.Fact("analysis.holding.replies.reason", decision.reason()));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        // They belong to the replies and cannot be there without them.
        if (goAt().filter(level::reaches).isPresent()) {
            decisions.remove(person);
        }
        return super.letGo(person, level);
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
