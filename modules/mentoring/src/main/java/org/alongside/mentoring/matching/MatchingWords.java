package org.alongside.mentoring.matching;

import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.core.text.Texts;

/** What pages say of people whom nobody fits: the kinds of rule, never more. */
final class MatchingWords {

    private MatchingWords() {}

    static String leftOut(Matchings.LeftOut left, Locale locale) {
        return Texts.text(
                locale,
                "mentoring.matching.nobody-fits",
                left.who().callName(),
                left.rules().stream()
                        .map(rule -> Texts.text(locale, "mentoring.rule", rule))
                        .collect(Collectors.joining("; ")));
    }
}
