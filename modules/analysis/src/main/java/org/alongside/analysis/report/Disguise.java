package org.alongside.analysis.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Covers the names of people we know of in what others said about them. Nicknames and places it cannot know. */
final class Disguise {
    private final Pattern names;
    private final String instead;

    /**
     * @param names to be covered where they stand as whole words
     * @param instead what stands there then
     */
    Disguise(Collection<String> names, String instead) {
        String any = names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .distinct()
                // The longer one first: "Sal Marsh" before "Sal".
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = Pattern.compile(any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
        this.instead = Matcher.quoteReplacement(instead);
    }

    String cover(String words) {
        return names.matcher(words).replaceAll(instead);
    }
}
