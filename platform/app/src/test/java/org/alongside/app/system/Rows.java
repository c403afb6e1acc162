package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rows of a matrix that stands in a file beside the tests. */
final class Rows {
    private Rows() {}

    /** Insists that these rows and no others stand in the file; what was found is left in {@code target} under its name. */
    static void insist(String file, List<String> actual) throws IOException {
        Files.write(Path.of("target").resolve(file), actual);
        assertThat(unlike(Files.readAllLines(Path.of("src/test/resources").resolve(file)), actual))
                .as("rows that are missing, too many or different; what was found stands in target/" + file)
                .isEmpty();
    }

    /** Every row that stands in one of them only. */
    static Set<String> unlike(List<String> expected, List<String> actual) {
        TreeSet<String> rows = new TreeSet<>(expected);
        rows.removeAll(actual);
        TreeSet<String> missing = new TreeSet<>(actual);
        missing.removeAll(expected);
        rows.addAll(missing);
        return rows;
    }
}
