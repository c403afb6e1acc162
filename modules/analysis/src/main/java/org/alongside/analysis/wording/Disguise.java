package org.alongside.analysis.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Covers the names of people we know of in what others said about them. Nicknames and places it cannot know. */
public final class Disguise {
    private final Pattern names;
    private final String instead;

    /**
     * @param names to be covered where they or words of them stand as whole words
     * @param instead what stands there then
     */
    Disguise(Collection<String> names, String instead) {
        String any = names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .flatMap(name -> Stream.concat(Stream.of(name), words(name)))
                .distinct()
                // The longer one first: "Sal Marsh" before "Sal".
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Disguise::pattern)
                .collect(Collectors.joining("|"));
        this.names = Pattern.compile(any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
        this.instead = Matcher.quoteReplacement(instead);
    }

    /** What may stand for the whole name; not "from the" of "Ann from the choir", which would cover half a text. */
    private static Stream<String> words(String name) {
        boolean small = name.equals(name.toLowerCase(Locale.ROOT));
        return Stream.of(name.split("[\\s,-]+", -1))
                .filter(word -> word.length() > 2 && (small || !Character.isLowerCase(word.codePointAt(0))));
    }

    /** In capitals or not; but "Al" and "Jo" are words, or ends of some, when they are small. */
    private static String pattern(String name) {
        return name.length() > 2 ? "(?iu:" + Pattern.quote(name) + ")" : Pattern.quote(name);
    }

    /** Where in these words names stand, in order. */
    public List<MatchResult> namesIn(String words) {
        return names.matcher(words).results().toList();
    }

    /** These words with something else where names stand. */
    public String cover(String words) {
        return names.matcher(words).replaceAll(instead);
    }
}
