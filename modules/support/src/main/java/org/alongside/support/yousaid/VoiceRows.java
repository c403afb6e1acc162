package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;

/** Reads what people said, and opens their words. Whoever asks has checked for whom. */
@ApplicationScoped
class VoiceRows {
    private static final String WORDS = "support.contribution.sealed_words";
    private static final String REPLY = "support.contribution.sealed_reply";

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    /** What somebody said, the newest first. */
    List<Contribution> of(ParticipantId person) {
        return em.createQuery(
                        "select c from Contribution c where c.participant = :person order by c.saidOn desc, c.id",
                        Contribution.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** What was said to these, in order of saying. */
    List<Contribution> of(Collection<SuggestionId> suggestions) {
        if (suggestions.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select c from Contribution c where c.suggestion in :suggestions order by c.saidOn, c.id",
                        Contribution.class)
                .setParameter(
                        "suggestions",
                        suggestions.stream().map(SuggestionId::value).toList())
                .getResultList();
    }

    /** Who said each of these, as often as they did; their words are not read. */
    Map<SuggestionId, List<ParticipantId>> whoSaid(Collection<Suggestion> suggestions) {
        if (suggestions.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select c.suggestion, c.participant from Contribution c where c.suggestion in :suggestions",
                        Object[].class)
                .setParameter(
                        "suggestions",
                        suggestions.stream().map(one -> one.id().value()).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new SuggestionId((UUID) row[0]),
                        Collectors.mapping(row -> new ParticipantId((UUID) row[1]), Collectors.toList())));
    }

    void seal(Contribution voice, String words) {
        voice.holds(texts.seal(voice.participant(), WORDS, voice.id().value(), words));
    }

    String sealedReply(Contribution voice, String words) {
        return texts.seal(voice.participant(), REPLY, voice.id().value(), words);
    }

    /** Nothing where whoever said it was erased. */
    String words(Contribution voice) {
        return texts.open(voice.participant(), WORDS, voice.id().value(), voice.sealedWords())
                .orElse("");
    }

    String reply(Contribution voice) {
        return voice.sealedReply()
                .flatMap(kept ->
                        texts.open(voice.participant(), REPLY, voice.id().value(), kept))
                .orElse("");
    }
}
