package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database cannot be reached for a while. People can stop all the same, and nothing they were told gets lost. */
class AwayIT {
    private static final String NAME = "away";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.prepare(NAME, Database.POSTGRESQL::environment);
        server.boot();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void takeAway() {
        PostgresServer.shared().takeAway(NAME);
    }

    private static void giveBack() {
        PostgresServer.shared().giveBack(NAME);
    }

    private static List<String> stopped(String account) {
        return PostgresServer.shared()
                .ask(
                        NAME,
                        "select w.level from core.withdrawal w join core.account a on a.id = w.typed_by where a.username = '"
                                + account + "' and w.finished_at is not null");
    }

    private static void await(String what, BooleanSupplier condition) {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    @Test
    void aMentorStopsWithoutItAndItIsDoneWhenItIsBack() {
        List<String> faults = new ArrayList<>();
        try (Person mentor = Person.onPhone(server, "mentor5")) {
            mentor.opens("me").sees("What is held about me");
            takeAway();
            try {
                faults.addAll(mentor.opens("me").faults("looks while the records are away"));
                faults.addAll(mentor.tabsThrough());
                mentor.sees("Our records cannot be reached").sees("You can stop all the same");
                mentor.follows("Do not get in touch with me any more");
                faults.addAll(mentor.faults("is asked whether they are sure while the records are away"));
                mentor.presses("Do not get in touch with me any more");
                faults.addAll(mentor.faults("has stopped while the records are away"));
                mentor.sees("It is written down").sees("That counts.");
                faults.addAll(mentor.atAWideScreen().opens("me").faults("looks again, on a wide screen"));
                assertThat(waiting()).hasSize(1);
                assertThat(mentor.page()
                                .request()
                                .get(
                                        server.url() + "/me/exit",
                                        RequestOptions.create().setMaxRedirects(0))
                                .status())
                        .as("the quick way out")
                        .isEqualTo(303);
            } finally {
                giveBack();
            }
            await("done", () -> stopped("mentor5").contains("NO_CONTACT"));
        }
        try (Person again = Person.onPhone(server, "mentor5")) {
            again.opens("me/stopping").sees("All of it was done on");
        }
        assertThat(faults).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoeverWasToldThatItIsWrittenDownHasStoppedThoughTheServerIsKilled() throws Exception {
        try (Person mentor = Person.atDesk(server, "mentor4")) {
            takeAway();
            try {
                mentor.opens("me/stopping?level=NO_NEW_USE&module=analysis").presses("Stop, and leave what was done");
                mentor.sees("It is written down");
                server.kill();
            } finally {
                giveBack();
            }
        }
        server.boot();
        await("done", () -> stopped("mentor4").contains("NO_NEW_USE"));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void everybodyElseIsToldInPlainWordsAndProgramsTooAndItGoesOnByItself() {
        takeAway();
        try {
            HttpResponse<String> answer = server.get("coordinator", "/api/participants");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("urn:alongside:problem:core.refusal.away", "cannot be reached just now");
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            assertThat(server.status("/health/ready")).isEqualTo(503);
        } finally {
            giveBack();
        }
        await("goes on", () -> server.get("coordinator", "/api/participants").statusCode() == 200);
        // Every connection of the pool was cut off; none of them is handed out again.
        for (int i = 0; i < 100; i++) {
            assertThat(server.get("coordinator", "/api/participants").statusCode())
                    .isEqualTo(200);
        }
        assertThat(server.status("/away")).as("not to be had otherwise").isEqualTo(303);
    }

    private static List<Path> waiting() {
        Path journal = server.data().resolve("journal");
        try (Stream<Path> files = Files.list(journal)) {
            return files.toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
