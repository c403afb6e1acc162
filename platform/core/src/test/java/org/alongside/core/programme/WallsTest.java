package org.alongside.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The catalogue of the database says that every table of programme data is behind its wall. */
@ModuleTest
class WallsTest {
    @Resource(lookup = "java:app/jdbc/alongside-owner")
    private DataSource owner;

    @Resource(lookup = "java:app/jdbc/alongside")
    private DataSource application;

    @Inject
    private Sql sql;

    @AfterEach
    void takeAwayWhatIsBad() {
        sql.run("drop table if exists core.bad cascade");
        sql.run("drop view if exists core.bad_view");
        sql.run("drop function if exists core.bad_function()");
    }

    @Test
    void noTableOfTheCoreHasAGapInItsWall() {
        assertThat(gaps()).isEmpty();
    }

    /** Counted without the functions that raise the walls, so that a fault in those cannot hide itself. */
    @Test
    void everyTableWithAProgrammeHasForcedRowLevelSecurityAndOnePolicyButThoseThatOpenTheDoor() {
        List<String> open = sql
                .rows("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'programme_id'"
                        + " where n.nspname = 'core' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity"
                        + " and (select count(*) from pg_policies p where p.schemaname = 'core' and p.tablename = c.relname"
                        + " and p.policyname = 'programme' and p.cmd = 'ALL') = 1)")
                .stream()
                .map(row -> (String) row.get("relname"))
                .toList();
        assertThat(open).containsExactlyInAnyOrder("membership", "api_token");
        assertThat(sql.rows("select c.relname from pg_class c where c.relforcerowsecurity"))
                .hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void eachTableOutsideTheWallsExistsAndSaysWhy() {
        assertThat(
                        sql.rows(
                                "select place from core.outside_the_walls() where to_regclass(place) is null or length(why) < 30"))
                .isEmpty();
    }

    @Test
    void aTableWithoutAProgrammeIsAGap() {
        sql.run("create table core.bad (id uuid primary key)");
        assertThat(gaps()).containsExactly("core.bad has no programme_id and is not named in core.outside_the_walls()");
    }

    @Test
    void aNewTableIsAGapUntilTheWallsAreRaised() {
        sql.run("create table core.bad (id uuid primary key,"
                + " programme_id uuid not null references core.programme (id),"
                + " participant_id uuid references core.participant (id))");
        assertThat(gaps())
                .containsExactlyInAnyOrder(
                        "core.bad has no forced row-level security",
                        "core.bad has no policy, or another than the wall",
                        "core.bad may refer to a row of another programme: bad_participant_id_fkey");
        raise();
        assertThat(gaps()).isEmpty();
        raise();
        assertThat(sql.rows(
                        "select conname from pg_constraint where conrelid = 'core.bad'::regclass and contype = 'f'"))
                .hasSize(3);
    }

    @Test
    void aWallThatSomebodyOpenedIsAGapAndIsMended() {
        sql.run("create table core.bad (id uuid primary key, programme_id uuid not null)");
        raise();
        sql.run("alter policy programme on core.bad using (true)");
        assertThat(gaps()).containsExactly("core.bad has no policy, or another than the wall");
        raise();
        assertThat(gaps()).isEmpty();
    }

    @Test
    void aSecondPolicyThatOpensTheFirstIsAGap() {
        sql.run("create table core.bad (id uuid primary key, programme_id uuid not null)");
        raise();
        sql.run("create policy everybody on core.bad using (true)");
        assertThat(gaps()).containsExactly("core.bad has no policy, or another than the wall");
    }

    @Test
    void aTableThatMayHoldRowsOfNoProgrammeIsAGap() {
        sql.run("create table core.bad (id uuid primary key, programme_id uuid)");
        raise();
        assertThat(gaps()).containsExactly("core.bad may hold rows of no programme");
    }

    @Test
    void viewsAndFunctionsWithRightsOfTheirOwnerAreGaps() {
        sql.run("create view core.bad_view as select * from core.participant");
        sql.run("create function core.bad_function() returns bigint language sql security definer"
                + " as 'select count(*) from core.participant'");
        assertThat(gaps())
                .containsExactlyInAnyOrder(
                        "core.bad_view is a view or foreign table, which row-level security does not hold",
                        "core.bad_function is a function that runs with its owner's rights");
    }

    /** Forced means the owner too; a migration that changes rows would silently change none. */
    @Test
    void theOwnerSeesNoRowUnlessTheWallsAreLoweredForAMigration() throws SQLException {
        UUID programme = UUID.randomUUID();
        sql.run("insert into core.programme values (?, 'Here', 'Europe/London', now(), 1)", programme);
        sql.run("insert into core.module_switch values (?, ?, 'plugin', true, 1)", UUID.randomUUID(), programme);
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update core.module_switch set version = 2"))
                    .isZero();
            statement.execute("select core.lower_walls(array['core'])");
            assertThat(statement.executeUpdate("update core.module_switch set version = 2"))
                    .isPositive();
            try (Connection server = application.getConnection();
                    Statement itsStatement = server.createStatement()) {
                assertThat(itsStatement.executeUpdate("update core.module_switch set version = 3"))
                        .isZero();
            }
            statement.execute("select core.raise_walls('alongside_app', array['core'])");
            assertThat(statement.executeUpdate("update core.module_switch set version = 2"))
                    .isZero();
        }
    }

    @Test
    void theServersLoginOwnsNothingAndStandsAboveNoRule() {
        Map<String, Object> role = sql.rows("select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,"
                        + " pg_has_role(oid, 'alongside', 'member') as owner,"
                        + " (select count(*) from pg_class where relowner = r.oid) as tables,"
                        + " (select count(*) from pg_namespace where nspowner = r.oid) as schemas,"
                        + " (select count(*) from pg_proc where proowner = r.oid) as functions,"
                        + " has_table_privilege(oid, 'core.wall_key', 'select') as key,"
                        + " has_table_privilege(oid, 'core.flyway_schema_history', 'select') as history,"
                        + " has_schema_privilege(oid, 'core', 'create') as creates"
                        + " from pg_roles r where rolname = 'alongside_app'")
                .get(0);
        assertThat(role.values()).containsOnly(false, 0L);
    }

    private void raise() {
        // As the superuser who made the table; in production it is the owner of all.
        sql.rows("select core.raise_walls('alongside_app', array['core', 'columns'])");
    }

    private List<String> gaps() {
        return sql.rows("select place || ' ' || gap as words from core.wall_gaps(array['core'])").stream()
                .map(row -> (String) row.get("words"))
                .toList();
    }
}
