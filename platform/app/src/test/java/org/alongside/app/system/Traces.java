package org.alongside.app.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where a word can be read by whoever gets hold of the database or the disk. */
final class Traces {
    private Traces() {}

    /** Every table that holds the word in any of its columns, as a dump would. */
    static List<String> tables(String database, String word) {
        return PostgresServer.shared()
                .ask(
                        database,
                        "select table_schema || '.' || table_name from"
                                + " information_schema.tables where table_type = 'BASE TABLE'"
                                + " and table_schema not in ('pg_catalog', 'information_schema')")
                .stream()
                .filter(table -> !PostgresServer.shared()
                        .ask(database, "select 1 from " + table + " t where t::text ilike '%" + word + "%' limit 1")
                        .isEmpty())
                .toList();
    }

    /** Every file in the folder that holds the word, logs too. */
    static List<Path> files(Path folder, String word) throws IOException {
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> holds(file, wanted))
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
