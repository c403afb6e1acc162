package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What was said to these, in order of saying, as far as those may know of it who answer. */
    List<Contribution> of(Collection<SuggestionId> suggestions) {
        if (suggestions.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select c from Contribution c where c.suggestion in :suggestions and c.quiet = false"
                                + " order by c.saidOn, c.id",
                        Contribution.class)
                .setParameter(
                        "suggestions",
                        suggestions.stream().map(SuggestionId::value).toList())
                .getResultList();
    }

    /** Everybody who hears back of it, those too whom nobody may know of who answers. For work that shows them to nobody. */
    List<Contribution> everybody(SuggestionId suggestion) {
        return em.createQuery("select c from Contribution c where c.suggestion = :suggestion", Contribution.class)
                .setParameter("suggestion", suggestion.value())
                .getResultList();
    }

    /** That by which somebody hears back who told it elsewhere; gone where they are. */
    Optional<Contribution> quiet(ContributionId id) {
        return Optional.ofNullable(em.find(Contribution.class, id.value())).filter(Contribution::isQuiet);
    }

    /** Who said each of these, as often as they did, as far as those may know of it who answer; their words are not read. */
    Map<SuggestionId, List<ParticipantId>> whoSaid(Collection<Suggestion> suggestions) {
        if (suggestions.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select c.suggestion, c.participant from Contribution c where c.suggestion in :suggestions"
                                + " and c.quiet = false",
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
