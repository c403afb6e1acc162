package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.core.sealed.SealedTexts;

/**
 * Seals and opens the words of concerns, with the programme's key: what is still looked at must not lose its words when somebody's own
 * key is destroyed, and goes with its rows.
 */
@ApplicationScoped
class ConcernWords {
    static final int LONGEST = 4000;
    static final int LONGEST_NAME = 200;

    private static final String CONCERN = "support.concern.sealed_words";
    private static final String ABOUT = "support.concern.sealed_about";
    private static final String RAISED_BY = "support.concern.sealed_raised_by";
    private static final String STEP = "support.concern_step.sealed_words";

    @Inject
    private SealedTexts texts;

    /** Puts words into a new concern. */
    void put(Concern concern, String words, String about, String raisedBy) {
        UUID row = concern.id().value();
        concern.holds(
                seal(CONCERN, row, insisted(words)),
                name(about).map(said -> seal(ABOUT, row, said)),
                name(raisedBy).map(said -> seal(RAISED_BY, row, said)));
    }

    /** Puts words into a step; none where there are none. */
    void put(ConcernStep step, Optional<String> words) {
        words.ifPresent(said -> step.holds(seal(STEP, step.id(), said)));
    }

    String in(Concern concern) {
        return open(CONCERN, concern.id().value(), concern.sealedWords());
    }

    Optional<String> about(Concern concern) {
        return concern.sealedAbout().map(kept -> open(ABOUT, concern.id().value(), kept));
    }

    Optional<String> raisedBy(Concern concern) {
        return concern.sealedRaisedBy().map(kept -> open(RAISED_BY, concern.id().value(), kept));
    }

    Optional<String> in(ConcernStep step) {
        return step.sealedWords().map(kept -> open(STEP, step.id(), kept));
    }

    /** Words that have to be there. */
    static String insisted(String words) {
        return said(words).orElseThrow(() -> new Invalid("support.concern.fault.words"));
    }

    /** Words that may be there. */
    static Optional<String> said(String words) {
        return shorter(words, LONGEST);
    }

    private static Optional<String> name(String words) {
        return shorter(words, LONGEST_NAME);
    }

    private static Optional<String> shorter(String words, int longest) {
        String said = words == null ? "" : words.strip();
        if (said.length() > longest) {
            throw new Invalid("support.concern.fault.long", longest);
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private String seal(String column, UUID row, String words) {
        return Base64.getEncoder()
                .encodeToString(texts.sealForProgramme(column, row, words.getBytes(StandardCharsets.UTF_8)));
    }

    private String open(String column, UUID row, String kept) {
        return new String(
                texts.openForProgramme(column, row, Base64.getDecoder().decode(kept)), StandardCharsets.UTF_8);
    }
}
