package org.alongside.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.app.system.PostgresServer;
import org.alongside.core.audit.ChainLine;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run verify-audit} on PostgreSQL, with the login that the server has and no other. */
class VerifyAuditTest {
    private static final PostgresServer SERVER = PostgresServer.shared();
    private static final String DATABASE = "verify";

    private final UUID here = UUID.randomUUID();
    private final UUID there = UUID.randomUUID();

    @TempDir
    private Path folder;

    private String url;

    @BeforeEach
    void twoProgrammesHaveALogBehindTheirWalls() {
        url = SERVER.fresh(DATABASE);
        DatabaseLogins logins = logins(Map.of()).orElseThrow();
        new DatabaseCheck(logins, DatabaseCheck.OLDEST).run();
        Flyway.configure()
                .dataSource(logins.ownersSource())
                .schemas("core")
                .locations("classpath:db/migration/core", "classpath:db/migration/core-postgresql")
                .load()
                .migrate();
        for (UUID programme : new UUID[] {here, there}) {
            run(
                    "insert into core.programme (id, name, time_zone, created_at, version) values ('%s', 'One', 'Europe/London', now(), 1)"
                            .formatted(programme));
            write(programme, 3);
        }
        run("select core.raise_walls('alongside_app', array['core'])");
    }

    /** So that the server's login can be dropped by whoever comes next. */
    @AfterEach
    void away() {
        SERVER.execute("drop database if exists " + DATABASE + " with (force)");
    }

    private void write(UUID programme, int lines) {
        String before = ChainLine.beginning(programme);
        for (int position = 1; position <= lines; position++) {
            ChainLine line = new ChainLine(
                    UUID.randomUUID(),
                    Instant.parse("2026-10-05T09:00:0" + position + "Z"),
                    new UUID(0, 0),
                    "core.thing.done",
                    "thing-" + position,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            before = line.hash(position, before);
            run(
                    "insert into core.audit_entry (id, programme_id, recorded_at, actor, action, subject) values ('%s', '%s', '%s', '%s', '%s', '%s')"
                            .formatted(line.id(), programme, line.at(), line.actor(), line.action(), line.subject()));
            run("insert into core.audit_link (entry_id, programme_id, position, hash) values ('%s', '%s', %d, '%s')"
                    .formatted(line.id(), programme, position, before));
        }
    }

    private static void run(String sql) {
        SERVER.execute(DATABASE, sql);
    }

    private Optional<DatabaseLogins> logins(Map<String, String> changed) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ALONGSIDE_DB_URL", url,
                "ALONGSIDE_DB_USER", PostgresServer.OWNER,
                "ALONGSIDE_DB_PASSWORD", PostgresServer.PASSWORD));
        environment.putAll(changed);
        return DatabaseLogins.from(environment);
    }

    private record Answer(boolean whole, String words) {}

    private Answer verify(Map<String, String> changed) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean whole =
                VerifyAudit.verify(folder, logins(changed), new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Answer(whole, said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void everyLineOfEveryProgrammeIsCheckedWithTheOwnersLogin() {
        Answer answer = verify(Map.of());
        assertThat(answer.whole()).isTrue();
        assertThat(answer.words())
                .contains(here + ": 3 lines, as they were written", there + ": 3 lines, as they were written");
    }

    @Test
    void aLineThatASuperuserEditedIsFoundAndItsPlaceNamed() {
        run("alter table core.audit_entry disable trigger user;"
                + " update core.audit_entry set action = 'core.thing.undone' where subject = 'thing-2' and programme_id = '"
                + there + "'; alter table core.audit_entry enable always trigger only_added_to_update;"
                + " alter table core.audit_entry enable always trigger only_added_to_remove");
        Answer answer = verify(Map.of());
        assertThat(answer.whole()).isFalse();
        assertThat(answer.words()).contains(here + ": 3 lines, as they were written", there + ": broken at line 2.");
    }

    /** Behind a door that stays shut stands nothing, and nothing would be whole. */
    @Test
    void whatCannotBeSeenIsNotCalledWhole() {
        assertThat(verify(Map.of()).whole()).isTrue();
        run("update core.wall_key set inner_pad = outer_pad");
        Answer answer = verify(Map.of());
        assertThat(answer.whole()).isFalse();
        assertThat(answer.words()).contains("did not open programme").doesNotContain("as they were written");
    }

    @Test
    void aLoginThatIsNotTheOwnerIsToldSo() {
        run("drop role if exists reader; create role reader login password 'x'; grant usage on schema core to reader;"
                + " grant select on core.programme to reader");
        try {
            Answer answer = verify(Map.of("ALONGSIDE_DB_USER", "reader", "ALONGSIDE_DB_PASSWORD", "x"));
            assertThat(answer.whole()).isFalse();
            assertThat(answer.words()).contains("must be the login that owns the tables");
        } finally {
            run("drop owned by reader; drop role reader");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamed() {
        Answer answer = verify(Map.of("ALONGSIDE_DB_URL", "jdbc:postgresql://localhost:1/verify"));
        assertThat(answer.whole()).isFalse();
        assertThat(answer.words()).contains("cannot be reached at jdbc:postgresql://localhost:1/verify");
    }
}
