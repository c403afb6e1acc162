package org.alongside.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.alongside.app.system.PostgresServer;
import org.junit.jupiter.api.Test;

/**
 * What staff look at on a Monday, over the API: the numbers of this week, this month and this year, and the board of the week. With
 * {@value #MANY} people and {@value #MANY_TASKS} tasks and, as the baseline, with {@value #FEW} and {@value #FEW_TASKS}; each with a
 * server of its own on the same PostgreSQL, in turns.
 */
class SupportBoardBench {
    private static final int FEW = 100;
    private static final int FEW_TASKS = 500;
    private static final int MANY = 1_000;
    private static final int MANY_TASKS = 50_000;
    private static final double AT_MOST_MILLISECONDS = 1_000;
    private static final int ROUNDS = Integer.getInteger("bench.board-rounds", 60);
    private static final int WARM_UP = 10;
    private static final int STAFF = 20;
    private static final int INITIATIVES = 10;
    private static final int ABSENCES = 40;
    private static final int BATCH = 5_000;
    private static final String PROGRAMME = "Doctorate in Clinical Psychology";
    private static final List<String> KINDS =
            List.of("CALL_AFTER_FIRST", "REGULAR_CALL", "DEBRIEF_ON_REQUEST", "ENDING_CALL", "OTHER");
    private static final List<String> TASKS =
            List.of("CALL_AFTER_FIRST_ACTIVITY", "REGULAR_CALL", "DEBRIEF", "ENDING_CALL", "PROMISED");
    private static final PostgresServer POSTGRES = PostgresServer.shared();

    /** One size, and its times in milliseconds: of a week's board with its numbers, and of the numbers of a month and a year. */
    private record Size(Server server, Caller caller, List<Double> week, List<Double> month, List<Double> year) {
        static Size of(Server server) throws IOException {
            return new Size(
                    server,
                    new Caller(server.url(), server.token("coordinator")),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    private final Random random = new Random(20_261_130);
    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    @Test
    void aWeeksDashboards() throws Exception {
        try (Server few = filled("board-few", FEW, FEW_TASKS);
                Server many = filled("board-many", MANY, MANY_TASKS)) {
            Size small = Size.of(few);
            Size large = Size.of(many);
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (Size one : List.of(small, large)) {
                    look(one, round >= WARM_UP);
                }
            }
            new Report("support board: " + MANY + " people and " + MANY_TASKS + " tasks", "milliseconds")
                    .with("week", Report.median(large.week()))
                    .with("week-p95", Report.quantile(large.week(), 0.95))
                    .with("week-baseline", Report.median(small.week()))
                    .with("month", Report.median(large.month()))
                    .with("month-baseline", Report.median(small.month()))
                    .with("year", Report.median(large.year()))
                    .with("year-p95", Report.quantile(large.year(), 0.95))
                    .with("year-baseline", Report.median(small.year()))
                    .with("rounds", ROUNDS)
                    .with("at-most", AT_MOST_MILLISECONDS)
                    .write("support-board.json");
            assertThat(Report.median(large.week())).isLessThanOrEqualTo(AT_MOST_MILLISECONDS);
            assertThat(Report.median(large.year())).isLessThanOrEqualTo(AT_MOST_MILLISECONDS);
        }
    }

    private void look(Size one, boolean counts) throws IOException {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        double week = milliseconds(one, numbers(monday, monday.plusDays(6)), "/api/support/promises/dashboard/week");
        double month = milliseconds(
                one,
                numbers(
                        today.with(TemporalAdjusters.firstDayOfMonth()),
                        today.with(TemporalAdjusters.lastDayOfMonth())));
        double year = milliseconds(one, numbers(today.minusDays(335), today.plusDays(30)));
        if (counts) {
            one.week().add(week);
            one.month().add(month);
            one.year().add(year);
        }
    }

    private static String numbers(LocalDate from, LocalDate to) {
        return "/api/support/promises/dashboard?from=" + from + "&to=" + to;
    }

    private static double milliseconds(Size one, String... paths) throws IOException {
        long began = System.nanoTime();
        for (String path : paths) {
            assertThat(one.caller().to(path).send()).startsWith("{");
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** A server that was started, filled while it was away, and started again. */
    private Server filled(String name, int people, int tasks) throws Exception {
        Path data = Files.createDirectories(Report.FOLDER.resolve(name));
        Files.deleteIfExists(data.resolve("demo-tokens.json"));
        String url = POSTGRES.fresh(name);
        Map<String, String> environment = Map.of(
                "ALONGSIDE_DB_URL",
                url,
                "ALONGSIDE_DB_USER",
                PostgresServer.OWNER,
                "ALONGSIDE_DB_PASSWORD",
                PostgresServer.PASSWORD);
        try (Server server = Server.launch(Server.ALONGSIDE, data, List.of("-Xmx1g"), List.of(), environment)) {
            server.await("/health/ready");
        }
        fill(name, url, people, tasks);
        Server server = Server.launch(Server.ALONGSIDE, data, List.of("-Xmx1g"), List.of(), environment);
        server.await("/health/ready");
        POSTGRES.execute(name, "vacuum analyze");
        return server;
    }

    private void fill(String name, String url, int people, int tasks) throws SQLException {
        UUID programme =
                UUID.fromString(POSTGRES.ask(name, "select id from core.programme where name = '" + PROGRAMME + "'")
                        .get(0));
        try (Connection database = DriverManager.getConnection(url + "?reWriteBatchedInserts=true", "postgres", "")) {
            database.setAutoCommit(false);
            // Nothing here can be wrong that these would find.
            database.createStatement().execute("set session_replication_role = replica");
            List<UUID> staff = staff(database, programme);
            List<UUID> initiatives = ids(INITIATIVES);
            List<List<UUID>> lines = templates(database, programme, initiatives);
            absences(database, programme, staff);
            tasks(database, programme, people(database, programme, people), staff, initiatives, lines, tasks);
            database.commit();
        }
    }

    private List<UUID> staff(Connection database, UUID programme) throws SQLException {
        List<UUID> staff = ids(STAFF);
        try (PreparedStatement account = database.prepareStatement("insert into core.account (id, username,"
                        + " display_name, password_hash, active, version) values (?, ?, ?, 'none', true, 1)");
                PreparedStatement membership =
                        database.prepareStatement("insert into core.membership (id, account_id, programme_id, role)"
                                + " values (?, ?, ?, 'SUPPORTER')")) {
            for (UUID one : staff) {
                set(account, one, one.toString(), "Supporter " + one.toString().substring(0, 4));
                set(membership, fresh(), one, programme);
            }
            account.executeBatch();
            membership.executeBatch();
        }
        return staff;
    }

    private List<List<UUID>> templates(Connection database, UUID programme, List<UUID> initiatives)
            throws SQLException {
        List<List<UUID>> lines = new ArrayList<>();
        try (PreparedStatement initiative = database.prepareStatement("insert into core.initiative (id, programme_id,"
                        + " type, title, starts_on, version) values (?, ?, 'mentoring', ?, ?, 1)");
                PreparedStatement template = database.prepareStatement(
                        "insert into support.promise_template (id, programme_id, initiative_id, number, valid_from,"
                                + " made_by) values (?, ?, ?, 1, ?, ?)");
                PreparedStatement line = database.prepareStatement(
                        "insert into support.promise_line (id, programme_id, template_id, series, position, kind, words,"
                                + " moment, amount, unit, to_each)"
                                + " values (?, ?, ?, ?, ?, ?, '', 'AFTER_EACH', 3, 'WORKING_DAYS', true)")) {
            for (int i = 0; i < initiatives.size(); i++) {
                UUID templateId = fresh();
                set(initiative, initiatives.get(i), programme, "Initiative " + i, today.minusYears(1));
                set(template, templateId, programme, initiatives.get(i), today.minusYears(1), fresh());
                List<UUID> own = ids(KINDS.size());
                for (int kind = 0; kind < own.size(); kind++) {
                    set(line, own.get(kind), programme, templateId, fresh(), kind, KINDS.get(kind));
                }
                lines.add(own);
            }
            initiative.executeBatch();
            template.executeBatch();
            line.executeBatch();
        }
        return lines;
    }

    private void absences(Connection database, UUID programme, List<UUID> staff) throws SQLException {
        try (PreparedStatement absence = database.prepareStatement("insert into support.absence (id, programme_id,"
                + " account_id, from_on, until_on, stand_in_id, noted_by, version) values (?, ?, ?, ?, ?, ?, ?, 1)")) {
            for (int i = 0; i < ABSENCES; i++) {
                LocalDate from = today.minusDays(330).plusDays((long) (i / STAFF) * 170 + random.nextInt(150));
                set(
                        absence,
                        fresh(),
                        programme,
                        staff.get(i % STAFF),
                        from,
                        from.plusDays(10),
                        staff.get((i + 1 + random.nextInt(STAFF - 1)) % STAFF),
                        staff.get(i % STAFF));
            }
            absence.executeBatch();
        }
    }

    private List<UUID> people(Connection database, UUID programme, int people) throws SQLException {
        List<UUID> all = ids(people);
        try (PreparedStatement person = database.prepareStatement("insert into core.participant (id, programme_id,"
                        + " call_name, sort_name, part, reach_by, version)"
                        + " values (?, ?, ?, ?, 'LIVED_EXPERIENCE', 'POST', 1)");
                PreparedStatement salt = database.prepareStatement(
                        "insert into core.audit_salt (participant_id, programme_id, salt) values (?, ?, ?)")) {
            for (UUID one : all) {
                String called = "Person " + one.toString().substring(0, 6);
                set(person, one, programme, called, called);
                set(salt, one, programme, "0".repeat(32));
            }
            person.executeBatch();
            salt.executeBatch();
        }
        return all;
    }

    /** Eleven months back and one ahead; most of what is over was done, and most of that in time. */
    private void tasks(
            Connection database,
            UUID programme,
            List<UUID> people,
            List<UUID> staff,
            List<UUID> initiatives,
            List<List<UUID>> lines,
            int tasks)
            throws SQLException {
        try (PreparedStatement task = database.prepareStatement("insert into support.task (id, programme_id, kind,"
                + " participant_id, initiative_id, occasion, due_on, owner_id, line_id, done_on, done_by, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")) {
            for (int i = 1; i <= tasks; i++) {
                UUID id = fresh();
                int initiative = random.nextInt(INITIATIVES);
                int kind = random.nextInt(KINDS.size());
                UUID owner = staff.get(random.nextInt(STAFF));
                LocalDate due = today.minusDays(335).plusDays(random.nextInt(366));
                boolean done = due.isBefore(today) && random.nextInt(100) < 95;
                LocalDate on = due.minusDays(random.nextInt(100) < 85 ? 1 : -2);
                set(
                        task,
                        id,
                        programme,
                        TASKS.get(kind),
                        people.get(random.nextInt(people.size())),
                        initiatives.get(initiative),
                        id.toString(),
                        due,
                        owner,
                        lines.get(initiative).get(kind),
                        done ? on : null,
                        done ? owner : null);
                if (i % BATCH == 0 || i == tasks) {
                    task.executeBatch();
                    database.commit();
                }
            }
        }
    }

    private List<UUID> ids(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(fresh());
        }
        return ids;
    }

    private UUID fresh() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
