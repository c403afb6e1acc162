package org.alongside.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.audit.ChainCheck;
import org.alongside.core.audit.ChainLine;
import org.alongside.core.audit.Checkpoint;
import org.alongside.core.audit.StoredChain;
import org.junit.jupiter.api.Test;

/**
 * Checks a log of a million lines on H2 in a file, as the command line does. The baseline reads the very same rows in the same
 * order and does nothing with them.
 */
class AuditBench {
    private static final int LINES = Integer.getInteger("bench.audit-lines", 1_000_000);
    private static final double AT_MOST_SECONDS = 60;
    private static final int BATCH = 5_000;
    private static final Path FOLDER = Report.FOLDER;

    private final UUID programme = UUID.randomUUID();
    private final Random random = new Random(20_261_123);
    private String end = ChainLine.beginning(programme);

    @Test
    void aMillionLines() throws SQLException, IOException {
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(FOLDER.resolve("audit.mv.db"));
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + FOLDER.resolve("audit")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;CACHE_SIZE=1000000")) {
            tables(database);
            fill(database);
            Checkpoint signed = new Checkpoint(programme, LINES, end, Instant.parse("2026-11-23T09:00:00Z"));
            // Once before, so that neither of the two finds a colder cache than the other.
            read(database);
            double reading = seconds(() -> read(database));
            double checking = seconds(() -> assertThat(new StoredChain(database).check(programme, List.of(signed)))
                    .isEqualTo(new ChainCheck.Verdict(LINES, Optional.empty(), 0)));
            new Report("check the audit log", "seconds")
                    .with("lines", LINES)
                    .with("checking", checking)
                    .with("reading-only", reading)
                    .with("ratio", checking / reading)
                    .with("at-most", AT_MOST_SECONDS)
                    .write("audit.json");
            assertThat(checking).isLessThanOrEqualTo(AT_MOST_SECONDS);
        } finally {
            Files.deleteIfExists(FOLDER.resolve("audit.mv.db"));
        }
    }

    private static void tables(Connection database) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create schema core");
            for (String file : List.of("V1__people_and_programmes.sql", "V20__audit_chain.sql")) {
                try (var sql = AuditBench.class.getResourceAsStream("/db/migration/core/" + file)) {
                    statement.execute(new String(sql.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void fill(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (PreparedStatement one =
                        database.prepareStatement("insert into core.programme values (?, 'P', 'UTC', now(), 1)");
                PreparedStatement entries = database.prepareStatement("insert into core.audit_entry (id, programme_id,"
                        + " recorded_at, actor, action, subject) values (?, ?, ?, ?, ?, ?)");
                PreparedStatement links = database.prepareStatement(
                        "insert into core.audit_link (entry_id, programme_id, position, hash) values (?, ?, ?, ?)")) {
            one.setObject(1, programme);
            one.execute();
            Instant began = Instant.parse("2026-01-01T09:00:00Z");
            for (int position = 1; position <= LINES; position++) {
                ChainLine line = new ChainLine(
                        new UUID(random.nextLong(), random.nextLong()),
                        began.plusSeconds(position),
                        new UUID(1, random.nextInt(50)),
                        "core.thing.done",
                        new UUID(random.nextLong(), random.nextLong()).toString(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
                end = line.hash(position, end);
                set(
                        entries,
                        line.id(),
                        programme,
                        line.at().atOffset(ZoneOffset.UTC),
                        line.actor(),
                        line.action(),
                        line.subject());
                set(links, line.id(), programme, (long) position, end);
                if (position % BATCH == 0) {
                    entries.executeBatch();
                    links.executeBatch();
                    database.commit();
                }
            }
            entries.executeBatch();
            links.executeBatch();
            database.commit();
        }
        database.setAutoCommit(true);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private void read(Connection database) throws SQLException {
        long last = 0;
        long rows = 0;
        try (PreparedStatement query = database.prepareStatement(
                "select l.position, l.hash, e.id, e.recorded_at, e.actor,"
                        + " e.action, e.subject, e.about, e.about_hash, e.purpose, e.people from core.audit_link l"
                        + " left join core.audit_entry e on e.id = l.entry_id and e.programme_id = l.programme_id"
                        + " where l.programme_id = ? and l.position > ? order by l.programme_id, l.position limit 20000")) {
            long before = -1;
            while (last != before) {
                before = last;
                query.setObject(1, programme);
                query.setLong(2, last);
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        last = found.getLong(1);
                        for (int column = 2; column <= 11; column++) {
                            rows += found.getObject(column) == null ? 0 : 1;
                        }
                    }
                }
            }
        }
        assertThat(rows).isGreaterThanOrEqualTo(LINES);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double seconds(Work work) throws SQLException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
