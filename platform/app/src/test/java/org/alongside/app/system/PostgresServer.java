package org.alongside.app.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL as an institution has it: passwords are asked for, and whoever owns Alongside's database is no superuser. One for
 * all tests of a JVM; it ends with the JVM.
 */
public final class PostgresServer {
    /** The login that an operator gives to Alongside. */
    public static final String OWNER = "alongside";

    /** Its password. */
    public static final String PASSWORD = "not a secret";

    private static PostgresServer shared;

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Started when first asked for. */
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            try {
                Path data = Files.createTempDirectory("alongside-postgres");
                shared = new PostgresServer(
                        EmbeddedPostgres.builder().setDataDirectory(data).start());
                Files.writeString(data.resolve("pg_hba.conf"), """
                        host all postgres all trust
                        host all all all scram-sha-256
                        """);
                shared.execute("select pg_reload_conf()");
                shared.execute("create role " + OWNER + " login createrole password '" + PASSWORD + "'");
            } catch (IOException cannotStart) {
                throw new UncheckedIOException(cannotStart);
            }
        }
        return shared;
    }

    /** A new, empty database, which {@link #OWNER} owns; one of that name is gone. */
    public String fresh(String name) {
        execute("drop database if exists \"" + name + "\" with (force)");
        execute("create database \"" + name + "\" owner " + OWNER);
        return url(name);
    }

    /** Where a database of that name would be. */
    public String url(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** From now on nobody reaches that database, and whoever did is cut off: as if it were gone. */
    public void takeAway(String database) {
        execute("alter database \"" + database + "\" allow_connections false");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
    }

    /** It can be reached again. */
    public void giveBack(String database) {
        execute("alter database \"" + database + "\" allow_connections true");
    }

    /** Runs it as the superuser, beside Alongside's databases. */
    public void execute(String sql) {
        execute("postgres", sql);
    }

    /** Runs it as the superuser in a database. */
    public void execute(String database, String sql) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The first column of what a query finds, as the superuser, in a database. */
    public List<String> ask(String database, String query) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> answers = new ArrayList<>();
            while (found.next()) {
                answers.add(found.getString(1));
            }
            return answers;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }
}
