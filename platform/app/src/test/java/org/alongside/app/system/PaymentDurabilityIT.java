package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A server that is killed in the middle of fifty payment runs leaves whole runs only, and does what it had promised. */
class PaymentDurabilityIT {
    private static final String NAME = "payment-durability";
    private static final String DATABASE = NAME + "-postgresql";
    private static final String PAYER = "second-finance";
    private static final int RUNS = 50;

    /** So many that each run takes three steps. */
    private static final int IN_EACH = 120;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Test
    void whateverWasTakenIsMadeWhollyThoughTheServerIsKilledInTheMiddleOfFiftyRuns()
            throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start(NAME)) {
            LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
            approved();
            Set<String> told = ConcurrentHashMap.newKeySet();
            ExecutorService finance = Executors.newSingleThreadExecutor();
            // The longest ago first, so that each run finds the claims of a day of its own.
            for (int day = RUNS; day > 0; day--) {
                LocalDate upTo = today.minusDays(day);
                finance.execute(() -> ask(server, upTo, told));
            }
            finance.shutdown();
            await(
                    "some are made",
                    () -> count("payment_run where state = 'PREPARED' and taken = " + IN_EACH) >= RUNS / 5);
            server.kill();
            assertThat(finance.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(told).hasSizeBetween(RUNS / 5, RUNS);
            onlyWholeRuns();

            server.boot();
            await("the others are made, too", () -> count("payment_run where state = 'WORKING'") == 0);
            onlyWholeRuns();
            for (String run : told) {
                assertThat(count("payment_run where id = '" + run + "'"))
                        .as("what was promised is not forgotten")
                        .isEqualTo(1);
            }
            // The run of that moment waits until its time is over. A later one may have what it had not taken yet.
            assertThat(count("payment_run where state = 'DROPPED'")).isLessThanOrEqualTo(1);
            assertThat(count("claim c where c.state = 'APPROVED' and c.approved_on <= (select max(up_to) from"
                            + " support.payment_run) and not exists"
                            + " (select 1 from support.item_in_run i where i.item_id = c.id)"))
                    .as("claims that no run pays")
                    .isZero();
        }
    }

    private static void ask(RunningServer server, LocalDate upTo, Set<String> told) {
        try {
            HttpResponse<String> answer = server.post(PAYER, "/api/support/payments", "{\"upTo\": \"" + upTo + "\"}");
            if (answer.statusCode() == 202) {
                told.add(Browsing.field(answer.body(), "id"));
            }
        } catch (UncheckedIOException | IllegalStateException killed) {
            // Nobody was told anything.
        }
    }

    /** A run has no lines, or all of them: each of its claims is paid by one, and the sums agree. */
    private static void onlyWholeRuns() {
        assertThat(count("payment_line l join support.payment_run r on r.id = l.run_id where r.state = 'WORKING'"))
                .as("lines of runs that are not made yet")
                .isZero();
        assertThat(count("item_in_run i join support.payment_run r on r.id = i.run_id"
                        + " where (i.line_id is null) <> (r.state = 'WORKING')"))
                .as("claims without a line in a run that is made")
                .isZero();
        assertThat(count(
                        "payment_line l where l.amount_minor <> (select coalesce(sum(c.amount_minor), 0) from support.claim c"
                                + " join support.item_in_run i on i.item_id = c.id where i.line_id = l.id)"))
                .as("lines whose sum is not that of their claims")
                .isZero();
    }

    private static long count(String what) {
        return Long.parseLong(PostgresServer.shared()
                .ask(DATABASE, "select count(*) from support." + what)
                .get(0));
    }

    private interface There {
        boolean is();
    }

    private static void await(String what, There there) {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (!there.is()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Claims that were approved on fifty days, copied from one that was paid. */
    private static void approved() {
        PostgresServer.shared().execute(DATABASE, """
                insert into support.claim (id, programme_id, participant_id, initiative_id, activity_id, held_on, minutes,
                offered_minor, amount_minor, currency, state, said_by, said_how, entered_by, entered_on, sent_on, approved_by,
                approved_on, version) select gen_random_uuid(), programme_id, participant_id, initiative_id,
                gen_random_uuid(), held_on, minutes, offered_minor, offered_minor, currency, 'APPROVED', said_by, said_how,
                entered_by, entered_on, sent_on, approved_by, current_date - day, 1 from (select c.* from support.claim c
                join core.programme p on p.id = c.programme_id where c.state = 'PAID'
                and p.name = 'Doctorate in Clinical Psychology' order by c.id limit 1) c cross join generate_series(1, %d) day
                cross join generate_series(1, %d)""".formatted(RUNS, IN_EACH));
    }
}
