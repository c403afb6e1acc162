package org.alongside.core.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;

/** What somebody asked, and what they were told. Their words, so they go with their words. */
@ApplicationScoped
class QuestionsHolding extends HeldRows<QuestionEntity> {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    @Override
    public String key() {
        return "core.questions";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(question -> Entry.of(
                        question.askedAt().toLocalDate(),
                        new Entry.Fact(
                                "core.question.question",
                                texts.open(person, Questions.WORDS, question.id(), question.sealedWords())
                                        .orElse("")),
                        new Entry.Fact(
                                "core.question.answer",
                                question.sealedAnswer()
                                        .flatMap(kept -> texts.open(person, Questions.ANSWER, question.id(), kept))
                                        .orElse(""))))
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
    protected List<QuestionEntity> rows(ParticipantId person) {
        return em.createQuery(
                        "select q from Question q where q.participant = :person order by q.askedAt desc",
                        QuestionEntity.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
