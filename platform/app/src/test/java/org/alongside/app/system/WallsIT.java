package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The walls of an installation as it runs: all modules, the demo in it, on PostgreSQL. */
class WallsIT {
    private static final String DATABASE = "shared-postgresql";
    private static final String OURS = "(select array_agg(n.nspname::text) from pg_namespace n"
            + " join pg_class c on c.relnamespace = n.oid and c.relname = 'flyway_schema_history')";

    private final RunningServer server = RunningServer.withDemo();
    private final PostgresServer postgres = PostgresServer.shared();

    @Test
    void everyTableOfEveryModuleStandsBehindItsWall() {
        assertThat(server.status("/health/ready")).isEqualTo(200);
        assertThat(postgres.ask(DATABASE, "select place || ' ' || gap from core.wall_gaps(" + OURS + ")"))
                .isEmpty();
        var walled =
                postgres.ask(DATABASE, "select place from core.tables_of(" + OURS + ") where walled order by place");
        assertThat(walled)
                .contains("core.participant", "mentoring.meeting", "support.check_in", "analysis.transcript")
                .hasSizeGreaterThanOrEqualTo(27);
        System.out.println("Tables behind the walls: " + walled.size());
    }

    @Test
    void noTableStandsInASchemaThatNobodyLooksAt() {
        assertThat(postgres.ask(
                        DATABASE,
                        "select c.oid::regclass::text from pg_class c"
                                + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'f')"
                                + " and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')"
                                + " and not n.nspname::text = any (" + OURS + "::text[])"))
                .isEmpty();
    }

    @Test
    void theServersLoginOwnsNothing() {
        assertThat(postgres.ask(
                        DATABASE,
                        "select usename from pg_stat_activity"
                                + " where datname = current_database() and usename = 'alongside_app'"))
                .isNotEmpty();
        assertThat(postgres.ask(
                        DATABASE,
                        "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner"
                                + " where r.rolname = 'alongside_app'"))
                .containsExactly("0");
    }

    @Test
    void theServersLoginSeesNoRowWithoutAnOpenProgramme() {
        // One statement after another in one go: the role changes, then the rows are counted as that role sees them.
        assertThat(postgres.ask(DATABASE, "select count(*) from core.participant"))
                .doesNotContain("0");
        postgres.execute(
                DATABASE,
                "create function pg_temp.seen() returns void language plpgsql as $$ begin"
                        + " set local role alongside_app;"
                        + " if exists (select from core.participant) then raise exception 'seen'; end if; end $$;"
                        + " select pg_temp.seen()");
    }
}
