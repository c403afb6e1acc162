package org.alongside.analysis.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of the demo study, as they lie in the module. */
final class Table {
    private static final String FOLDER = "/demo/analysis/";

    private Table() {}

    /** The rows of a table of tab-separated values, without the one of headings; every row has that many cells. */
    static List<List<String>> rows(String name) {
        return new String(file(name), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** A whole file. */
    static byte[] file(String name) {
        try (InputStream file = Table.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The demo has no file " + name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
