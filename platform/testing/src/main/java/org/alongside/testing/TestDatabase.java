package org.alongside.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * A database for one test class. The server is started once in a JVM and every migration is run once, into a template; copying
 * that takes some 30 ms.
 */
final class TestDatabase {
    private static final String USER = "postgres";
    private static final String TEMPLATE = "alongside_template";
    private static final String MIGRATIONS = "db/migration";

    private static EmbeddedPostgres server;
    private static int copies;

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    static synchronized TestDatabase fresh() {
        if (server == null) {
            server = start();
            execute("create database " + TEMPLATE);
            migrate(server.getJdbcUrl(USER, TEMPLATE));
        }
        TestDatabase copy = new TestDatabase("alongside_" + ++copies);
        execute("create database " + copy.name + " template " + TEMPLATE);
        return copy;
    }

    String url() {
        return server.getJdbcUrl(USER, name);
    }

    void drop() {
        execute("drop database " + name + " with (force)");
    }

    private static EmbeddedPostgres start() {
        try {
            // What a test wrote need not survive a power cut.
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** As {@code Migrations} of the core does it: a folder and a schema for each module, the core first. */
    private static void migrate(String url) {
        for (String schema : schemas()) {
            Flyway.configure()
                    .dataSource(url, USER, "")
                    .schemas(schema)
                    .locations("classpath:" + MIGRATIONS + "/" + schema)
                    .load()
                    .migrate();
        }
    }

    private static Collection<String> schemas() {
        Collection<String> schemas = new TreeSet<>(
                Comparator.comparing((String name) -> !name.equals("core")).thenComparing(Comparator.naturalOrder()));
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL root : Collections.list(loader.getResources(MIGRATIONS))) {
                schemas.addAll(foldersIn(root.toURI()));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return schemas;
    }

    private static Collection<String> foldersIn(URI root) throws IOException {
        if (!root.getScheme().equals("jar")) {
            return foldersIn(Path.of(root));
        }
        try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
            return foldersIn(jar.getPath(MIGRATIONS));
        }
    }

    private static Collection<String> foldersIn(Path root) throws IOException {
        try (Stream<Path> found = Files.list(root)) {
            return found.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }

    private static void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
