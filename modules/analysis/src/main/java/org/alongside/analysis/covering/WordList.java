package org.alongside.analysis.covering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of words that come with the module; lines that begin with # are for whoever reads them. */
final class WordList {
    /** How Welsh changes the first letters of a word after some others: "yng Nghaerdydd", "o Fangor". */
    private static final Map<String, List<String>> CHANGES = Map.ofEntries(
            Map.entry("C", List.of("G", "Ngh", "Ch")),
            Map.entry("P", List.of("B", "Mh", "Ph")),
            Map.entry("T", List.of("D", "Nh", "Th")),
            Map.entry("G", List.of("", "Ng")),
            Map.entry("B", List.of("F", "M")),
            Map.entry("D", List.of("Dd", "N")),
            Map.entry("M", List.of("F")),
            Map.entry("Ll", List.of("L")),
            Map.entry("Rh", List.of("R")));

    /** Letters that count as one, so that the first alone does not change. */
    private static final List<String> TWO_AS_ONE = List.of("Ch", "Dd", "Ng", "Ph", "Th");

    private WordList() {}

    /** Words with blanks or line ends between them. */
    static Set<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One to a line, with what Welsh makes of each unless that is a word of every day. */
    static Set<String> places(String name, Set<String> everyday) {
        Set<String> places = new HashSet<>();
        for (String place : lines(name)) {
            places.add(place);
            changed(place).stream().filter(word -> !everyday.contains(word)).forEach(places::add);
        }
        return Set.copyOf(places);
    }

    static List<String> changed(String word) {
        String two = word.substring(0, Math.min(2, word.length()));
        if (TWO_AS_ONE.contains(two)) {
            return List.of();
        }
        String first = CHANGES.containsKey(two) ? two : word.substring(0, 1);
        String rest = word.substring(first.length());
        return CHANGES.getOrDefault(first, List.of()).stream()
                .map(begin -> begin.isEmpty() ? large(rest) : begin + rest)
                .filter(changed -> changed.length() > 2)
                .toList();
    }

    private static String large(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static List<String> lines(String name) {
        try (InputStream file = WordList.class.getResourceAsStream("/covering/" + name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
