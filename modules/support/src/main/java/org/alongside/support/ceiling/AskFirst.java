package org.alongside.support.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.identity.Allowed;
import org.alongside.core.participant.Participants;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** What whoever is about to ask people to paid work reads first: which of them wished to be asked first. Never how much, nor why. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AskFirst {
    /** Somebody who wished to be asked first. Two may be called alike. */
    public record Row(ParticipantId participant, String callName, String sentence) {}

    @Inject
    private PayWarnings warnings;

    @Inject
    private Participants participants;

    /** Those of these people who wished it, in order of name. */
    @Allowed("support.ask-first")
    public List<Row> of(Collection<ParticipantId> people, Locale locale) {
        Map<ParticipantId, String> names = participants.namesOf(people);
        return warnings.forWhoeverAsks(names.keySet(), locale).entrySet().stream()
                .map(one ->
                        new Row(one.getKey(), Objects.requireNonNullElse(names.get(one.getKey()), ""), one.getValue()))
                .sorted(Comparator.comparing(Row::callName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(row -> row.participant().value()))
                .toList();
    }

    /**
     * The sentence, if this person wished it.
     *
     * @throws org.alongside.core.problem.NotFound when there is nobody of that id in this programme
     */
    @Allowed("support.ask-first")
    public Optional<String> of(ParticipantId person, Locale locale) {
        participants.nameOf(person);
        return Optional.ofNullable(
                warnings.forWhoeverAsks(List.of(person), locale).get(person));
    }

    /** Of several people, in one line; empty when none of them wished it. */
    @Allowed("support.ask-first")
    public String inWords(Collection<ParticipantId> people, Locale locale) {
        return of(people, locale).stream()
                .map(row -> Texts.text(locale, "support.ceiling.of", row.callName(), row.sentence()))
                .collect(Collectors.joining(" "));
    }
}
