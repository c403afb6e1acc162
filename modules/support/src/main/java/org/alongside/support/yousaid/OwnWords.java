package org.alongside.support.yousaid;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.initiative.TakesUpFindings.Unsaid;
import org.alongside.core.problem.Invalid;

/** Words that were written anew: no name stands in them that would give somebody away, and nothing they said. */
final class OwnWords {
    /** So many words in a row are no accident. */
    private static final int RUN = 6;

    /** Fewer words than these are nobody's own. */
    private static final int SHORTEST_RUN = 3;

    /** Shorter words of a name are those of many. */
    private static final int SHORTEST_NAME = 3;

    /** They stand in what somebody is described by, and say nothing of them. */
    private static final Set<String> IN_MANY_NAMES = Set.of(
            "the",
            "and",
            "from",
            "with",
            "who",
            "for",
            "one",
            "our",
            "her",
            "his",
            "she",
            "they",
            "that",
            "this",
            "some",
            "somebody",
            "someone",
            "not",
            "was",
            "are",
            "there",
            "when",
            "people",
            "staff",
            "team");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private OwnWords() {}

    /**
     * The words without blanks around them.
     *
     * @throws Invalid without words, with too many, with one of the names, or with a run of words of one of the passages
     */
    static String checked(String words, int longest, Unsaid unsaid) {
        String told = Words.checked(words, longest, "support.you-said.fault.said");
        List<String> said = each(told);
        Set<String> capitalised = said.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (unsaid.names().stream().map(OwnWords::each).anyMatch(name -> isNamed(name, said, capitalised))) {
            throw new Invalid("support.you-said.fault.names");
        }
        List<String> small = each(told.toLowerCase(Locale.ROOT));
        if (unsaid.passages().stream()
                .map(passage -> each(passage.toLowerCase(Locale.ROOT)))
                .anyMatch(passage -> isTakenOver(small, passage))) {
            throw new Invalid("support.you-said.fault.taken-over");
        }
        return told;
    }

    /** As a whole as it is written; each part of it however it is written, where it stands like a name. */
    private static boolean isNamed(List<String> name, List<String> said, Set<String> capitalised) {
        return (!name.isEmpty() && Collections.indexOfSubList(said, name) >= 0)
                || name.stream()
                        .map(part -> part.toLowerCase(Locale.ROOT))
                        .filter(part -> part.length() >= SHORTEST_NAME && !IN_MANY_NAMES.contains(part))
                        .anyMatch(capitalised::contains);
    }

    private static boolean isTakenOver(List<String> said, List<String> passage) {
        int run = Math.min(RUN, passage.size());
        if (run < SHORTEST_RUN) {
            return false;
        }
        for (int from = 0; from + run <= passage.size(); from++) {
            if (Collections.indexOfSubList(said, passage.subList(from, from + run)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> each(String words) {
        // Whoever leaves out an accent means the same.
        String plain =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
