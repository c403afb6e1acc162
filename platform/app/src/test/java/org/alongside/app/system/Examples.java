package org.alongside.app.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each operation can be sent so that nothing is wrong with it: only then its answer tells who may ask. One line for each in
 * {@code access-bodies.txt}: the operation, which table the id in its address is of, and the body, where ids are written as the
 * table they are of: {@code {core.participant}}.
 */
final class Examples {
    /** An operation filled in: where each id stands is marked with its table. */
    record Example(String path, String body) {
        private static final Pattern SLOT = Pattern.compile("\\{([a-z]+\\.[a-z_]+(\\|[^}]*)?)}");
        private static final String SOMETHING = "{core.something}";

        /** The tables whose ids are to be filled in, in order: those of the address, then those of the body. */
        List<String> slots() {
            List<String> slots = new ArrayList<>();
            for (String text : List.of(path, body)) {
                SLOT.matcher(text).results().map(slot -> slot.group(1)).forEach(slots::add);
            }
            return slots;
        }

        /** How many of them stand in the address. */
        int inAddress() {
            return (int) SLOT.matcher(path).results().count();
        }

        /** Whether this slot can only be filled with an id of nothing known. */
        static boolean ofAnything(String slot) {
            return SOMETHING.contains(slot);
        }

        /** Filled in with these ids, in that order. */
        Example with(List<String> ids) {
            List<String> left = new ArrayList<>(ids);
            UnaryOperator<String> fill =
                    text -> SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(left.remove(0)));
            return new Example(fill.apply(path), fill.apply(body));
        }
    }

    private static final Pattern GAP = Pattern.compile("\\{[a-z]+}");

    private final Map<String, String[]> lines = new TreeMap<>();

    private Examples() {}

    static Examples read() {
        Examples examples = new Examples();
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources/access-bodies.txt"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" ", 4);
                    examples.lines.put(parts[0] + " " + parts[1].replaceAll("\\?.*", ""), parts);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return examples;
    }

    /** The operations that have a line. */
    List<String> operations() {
        return List.copyOf(lines.keySet());
    }

    /** Of an operation; without a line of its own, nothing is sent. */
    Example of(Api.Operation operation) {
        String[] line = lines.getOrDefault(
                operation.name(),
                new String[] {operation.method(), operation.path() + operation.questions(), "-", "{}"});
        String table = line[2].equals("-") ? "core.something" : line[2];
        String path = GAP.matcher(line[1]).replaceAll(gap -> Matcher.quoteReplacement("{" + table + "}"));
        return new Example(
                path,
                line[3].replace("\\n", "\n")
                        .replace(
                                "{today}",
                                LocalDate.now(ZoneId.of("Europe/London")).toString()));
    }
}
