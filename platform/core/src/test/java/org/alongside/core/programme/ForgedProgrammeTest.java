package org.alongside.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the server's own login, and whatever SQL somebody smuggles in, nobody gets into a programme that was not opened. */
@ModuleTest
class ForgedProgrammeTest {
    private static final int CASES = 10_000;
    private static final int HONEST_EVERY = 100;
    private static final long SEED = 20261123;

    @Resource(lookup = "java:app/jdbc/alongside")
    private DataSource application;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private ProgrammeSeal seal;

    @Inject
    private Programmes programmes;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Acting acting;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    private ProgrammeId here;
    private ProgrammeId there;
    private final UUID participant = UUID.randomUUID();

    @BeforeEach
    void thereIsSomethingHereAndNothingThere() {
        here = programmes.create("Here", ZoneId.of("Europe/London"));
        there = programmes.create("There", ZoneId.of("Europe/London"));
        acting.asPlatform(here, () -> switches.turn("secret of here", true));
        sql.run(
                "insert into core.participant (id, programme_id, call_name, part, reach_by, reach_at, version)"
                        + " values (?, ?, 'Nia', 'LIVED_EXPERIENCE', 'POST', '1 High Street', 1)",
                participant,
                here.value());
        sql.run(
                "insert into core.initiative (id, programme_id, type, title, starts_on, version)"
                        + " values (?, ?, 'mentoring', 'Here', ?, 1)",
                UUID.randomUUID(),
                here.value(),
                LocalDate.of(2026, 1, 1));
    }

    @Test
    void tenThousandForgedExpiredAndMissingContextsSeeNoRow() throws SQLException {
        Random random = new Random(SEED);
        String everything = countOfEverything();
        List<Forgery> forgeries = List.of(Forgery.values());
        Map<Forgery, Integer> tried = new EnumMap<>(Forgery.class);
        int honest = 0;
        try (Connection connection = application.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < CASES; i++) {
                Forgery forgery = forgeries.get(random.nextInt(forgeries.size()));
                String words = forgery.words(random, here, seal);
                tell(connection, words);
                assertThat(number(connection, everything))
                        .as("%s: %s", forgery, words)
                        .isZero();
                connection.rollback();
                tried.merge(forgery, 1, Integer::sum);
                if (i % HONEST_EVERY == 0) {
                    // The truth now and then, or a wall that lets nobody through would pass this test.
                    tell(connection, seal.seal(here, Instant.now().plusSeconds(60)));
                    assertThat(number(connection, everything)).isGreaterThanOrEqualTo(3);
                    connection.rollback();
                    honest++;
                }
            }
        }
        System.out.println("Forged contexts: " + CASES + " tried, 0 rows seen; " + honest
                + " honest ones between them saw theirs; " + tried);
        assertThat(tried).hasSize(forgeries.size());
    }

    /** The twin: the wall as it is commonly written, which believes whatever the setting says. */
    @Test
    void aWallThatAsksForNoSignatureLetsAForgeryIn() throws SQLException {
        Object signed = sql.rows("select pg_get_functiondef('core.current_programme()'::regprocedure) as words")
                .get(0)
                .get("words");
        sql.run("create or replace function core.current_programme() returns uuid language sql stable as"
                + " $$ select left(current_setting('alongside.programme', true), 36)::uuid $$");
        try (Connection connection = application.getConnection()) {
            connection.setAutoCommit(false);
            tell(connection, Forgery.RANDOM_SIGNATURE.words(new Random(SEED), here, seal));
            assertThat(number(connection, countOfEverything())).isGreaterThanOrEqualTo(3);
        } finally {
            sql.run((String) signed);
        }
    }

    @Test
    void aConnectionThatWasNeverToldAnythingSeesNoRow() throws SQLException {
        try (Connection connection = application.getConnection()) {
            assertThat(number(connection, countOfEverything())).isZero();
        }
    }

    @Test
    void whatWasToldEndsWithTheTransaction() throws SQLException {
        try (Connection connection = application.getConnection()) {
            connection.setAutoCommit(false);
            seal.open(connection, here);
            assertThat(number(connection, "select count(*) from core.module_switch"))
                    .isEqualTo(1);
            connection.commit();
            assertThat(number(connection, "select count(*) from core.module_switch"))
                    .isZero();
        }
    }

    @Test
    void nothingIsWrittenIntoAProgrammeThatIsNotOpen() throws SQLException {
        for (ProgrammeId open : new ProgrammeId[] {there, new ProgrammeId(UUID.randomUUID())}) {
            try (Connection connection = opened(open);
                    Statement statement = connection.createStatement()) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute("insert into core.module_switch values ('"
                                + UUID.randomUUID() + "', '" + here + "', 'x', true, 1)"))
                        .withMessageContaining("row-level security");
            }
        }
    }

    @Test
    void noRowRefersToARowOfAnotherProgramme() throws SQLException {
        try (Connection connection = opened(there);
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into core.consent_event values ('" + UUID.randomUUID()
                            + "', '" + there + "', '" + participant + "', 'core.contact', 'YES', 'POST', 'Nia', '"
                            + UUID.randomUUID() + "', now(), 1)"))
                    // The single key, which the participant does satisfy, is not what refused.
                    .withMessageContaining("consent_event_participant_id_fkey_same_programme");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role alongside",
                "set session authorization alongside",
                "set row_security = off",
                "reset all",
                "alter role current_user bypassrls",
                "alter role current_user superuser",
                "grant alongside to current_user",
                "alter table core.module_switch disable row level security",
                "alter table core.module_switch no force row level security",
                "drop policy programme on core.module_switch",
                "create policy everybody on core.module_switch using (true)",
                "select core.lower_walls(array['core'])",
                "select core.raise_walls(current_user, array['core'])",
                "create or replace function core.current_programme() returns uuid language sql as 'select null::uuid'",
                "create function core.mine() returns bigint language sql as 'select 1'",
                "create table core.mine (id uuid)",
                "create view public.mine as select * from core.module_switch",
                "select secret from core.wall_key",
                "update core.wall_key set secret = 'x'",
                "delete from core.wall_key",
                "truncate core.module_switch",
                "delete from core.module_switch",
                "update core.module_switch set programme_id = core.current_programme()",
                "update pg_class set relrowsecurity = false where relname = 'module_switch'",
                "copy core.module_switch to program 'cat'",
                "set search_path = pg_temp, core; create temp table wall_key as select true as the_one,"
                        + " ''::bytea as secret, ''::bytea as inner_pad, ''::bytea as outer_pad"
            })
    void noStatementOpensTheWall(String trick) throws SQLException {
        try (Connection connection = opened(there)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(trick);
                seal.open(connection, there);
                assertThat(number(
                                connection,
                                "select count(*) from core.module_switch where programme_id = '" + here + "'"))
                        .isZero();
            } catch (SQLException refused) {
                connection.rollback();
            }
            connection.commit();
        }
        assertThat(sql.rows("select * from core.module_switch where programme_id = ?", here.value()))
                .hasSize(1);
        assertThat(sql.rows("select * from core.wall_gaps(array['core'])")).isEmpty();
    }

    @Test
    void aFunctionThatTellsWhatItIsGivenIsGivenNothingOfAnotherProgramme() throws SQLException {
        try (Connection connection = opened(there);
                Statement statement = connection.createStatement()) {
            statement.execute("create function pg_temp.tell(told text) returns boolean language plpgsql cost 0.0000001"
                    + " as $$ begin raise notice 'told %', told; return true; end $$");
            statement.execute("insert into core.module_switch values ('" + UUID.randomUUID() + "', '" + there
                    + "', 'word of there', true, 1)");
            List<String> heard = new ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery("select * from core.module_switch where pg_temp.tell(module)")) {
                while (found.next()) {
                    heard.add(found.getString("module"));
                }
            }
            for (var notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
                heard.add(notice.getMessage());
            }
            assertThat(heard).containsExactlyInAnyOrder("word of there", "told word of there");
        }
    }

    /** EclipseLink's own wall does not hold against this: it cannot see into the words. */
    @Test
    void sqlInsideAQueryOfEntitiesSeesNothingOfAnotherProgramme() {
        acting.asPlatform(
                there,
                () -> transactions.run(() -> assertThat(em.createQuery(
                                        "select SQL('(select count(*) from core.module_switch)') from Programme p",
                                        Object.class)
                                .getResultList())
                        .isNotEmpty()
                        .containsOnly(0L)));
        assertThat(sql.rows("select * from core.module_switch")).isNotEmpty();
    }

    @Test
    void aNativeQuerySeesNothingOfAnotherProgramme() {
        acting.asPlatform(
                there,
                () -> transactions.run(() -> {
                    assertThatThrownBy(() -> em.createNativeQuery("select count(*) from core.module_switch")
                                    .getSingleResult())
                            .hasMessageContaining("Native SQL queries have been disabled");
                    // The way round that: the connection itself.
                    em.createQuery("select count(s) from ModuleSwitch s").getSingleResult();
                    assertThat(rowsOfHere(em.unwrap(Connection.class))).isZero();
                }));
    }

    @Test
    void theTenantPropertyChangedOnTheWayOpensNothing() {
        acting.asPlatform(
                there,
                () -> assertThatThrownBy(() -> transactions.run(() -> {
                            em.createQuery("select count(s) from ModuleSwitch s")
                                    .getSingleResult();
                            em.setProperty(CurrentProgramme.PROPERTY, here.value());
                            assertThat(em.createQuery("select count(s) from ModuleSwitch s", Long.class)
                                            .getSingleResult())
                                    .as("seen, if it does not throw")
                                    .isZero();
                            throw new IllegalStateException("The programme changed within a transaction");
                        }))
                        .isInstanceOf(IllegalStateException.class));
    }

    /** Whoever signs in begins a transaction before a programme is known. */
    @Test
    void aTransactionThatBeganOutsideOfAnyProgrammeSeesTheOneThatIsEntered() {
        long seen = transactions.call(() -> {
            programmes.all();
            return acting.as(
                    new SignedIn(Acting.PLATFORM, "Alongside", here, EnumSet.noneOf(Role.class)),
                    () -> em.createQuery("select count(s) from ModuleSwitch s", Long.class)
                            .getSingleResult());
        });
        assertThat(seen).isEqualTo(1);
    }

    private Connection opened(ProgrammeId programme) throws SQLException {
        Connection connection = application.getConnection();
        connection.setAutoCommit(false);
        seal.open(connection, programme);
        return connection;
    }

    private long rowsOfHere(Connection connection) {
        try {
            return number(connection, "select count(*) from core.module_switch where programme_id = '" + here + "'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Over every table behind the walls. */
    private String countOfEverything() {
        return sql.rows("select c.oid::regclass::text as place from pg_class c where c.relforcerowsecurity").stream()
                .map(row -> "(select count(*) from " + row.get("place") + ")")
                .collect(Collectors.joining(" + ", "select ", ""));
    }

    private static void tell(Connection connection, String words) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, ProgrammeSeal.SETTING);
            statement.setString(2, words);
            statement.execute();
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
