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
import java.sql.DriverManager;
import java.sql.ResultSet;
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
 * that takes some 30 ms. As in production one login owns the tables, and the beans under test work with another that does not.
 */
final class TestDatabase {
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "alongside";
    private static final String APPLICATION = "alongside_app";
    private static final String TEMPLATE = "alongside_template";
    private static final String MIGRATIONS = "db/migration";
    private static final String VENDOR = "-postgresql";

    private static EmbeddedPostgres server;
    private static int copies;

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    static synchronized TestDatabase fresh() {
        if (server == null) {
            server = start();
            execute("create role " + OWNER + " login createrole");
            execute("create role " + APPLICATION + " login");
            execute("create database " + TEMPLATE + " owner " + OWNER);
            migrate(server.getJdbcUrl(OWNER, TEMPLATE));
        }
        TestDatabase copy = new TestDatabase("alongside_" + ++copies);
        execute("create database " + copy.name + " template " + TEMPLATE + " owner " + OWNER);
        return copy;
    }

    /** For the beans under test: behind the programme wall. */
    String url() {
        // As production's server connects.
        return server.getJdbcUrl(APPLICATION, name) + "&reWriteBatchedInserts=true";
    }

    /** For what owns the tables, and keeps the key of the wall. */
    String ownerUrl() {
        return server.getJdbcUrl(OWNER, name);
    }

    /** For tests that look past every wall. */
    String superuserUrl() {
        return server.getJdbcUrl(SUPERUSER, name);
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

    /** As {@code Migrations} of the core does it: folders and a schema for each module, the core first; then the walls. */
    private static void migrate(String url) {
        Collection<String> schemas = schemas();
        for (String schema : schemas) {
            Flyway.configure()
                    .dataSource(url, OWNER, "")
                    .schemas(schema)
                    .locations(folders(schema))
                    .load()
                    .migrate();
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            String all = String.join(",", schemas);
            if (hasWalls(statement)) {
                statement.execute("select core.raise_walls('" + APPLICATION + "', '{" + all + "}')");
            } else {
                statement.execute("grant usage on schema " + all + " to " + APPLICATION);
                statement.execute("grant all on all tables in schema " + all + " to " + APPLICATION);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Tests of this package bring tables of their own instead of the core's. */
    private static boolean hasWalls(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select to_regnamespace('core') is not null"
                + " and exists (select from pg_proc p where p.proname = 'raise_walls')")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static String[] folders(String schema) {
        String shared = MIGRATIONS + "/" + schema;
        return Stream.of(shared, shared + VENDOR)
                .filter(folder -> Thread.currentThread().getContextClassLoader().getResource(folder) != null)
                .map(folder -> "classpath:" + folder)
                .toArray(String[]::new);
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
                    .filter(folder -> !folder.contains("-"))
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
