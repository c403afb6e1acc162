package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was acknowledged is there, whatever happens next. */
class DurabilityIT {
    private static final int RUNS = 8;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedJustBeforeTheServerIsKilledIsThereAfterwards(Database database)
            throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start("durability", database)) {
            String scheme = nextYear(server);
            Set<String> asked = ConcurrentHashMap.newKeySet();
            ExecutorService coordinators = Executors.newFixedThreadPool(RUNS);
            for (int i = 0; i < RUNS; i++) {
                coordinators.execute(() -> asked.add(id(server.post(
                        "coordinator", "/api/mentoring/matchings", "{\"initiative\": \"" + scheme + "\"}"))));
            }
            coordinators.shutdown();
            assertThat(coordinators.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            HttpResponse<String> answer = server.post("coordinator", "/api/participants", """
                    {"callName": "Nia", "part": "LIVED_EXPERIENCE", "reachBy": "POST", "reachAt": "1 High Street, Bangor"}
                    """);
            server.kill();
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(asked).hasSize(RUNS);

            server.boot();
            HttpResponse<String> found = server.get("coordinator", "/api/participants?search=Nia");
            assertThat(found.body()).contains("Nia");
            String herself = answer.headers().firstValue("Location").orElseThrow();
            assertThat(server.get("coordinator", URI.create(herself).getPath()).body())
                    .contains("1 High Street, Bangor");
            for (String run : asked) {
                awaitPlans(server, run);
            }
        }
    }

    /** A run of a matching is stored before it is answered; whoever starts next does it. */
    private static void awaitPlans(RunningServer server, String run) {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        String found = "";
        while (!found.contains("\"state\":\"READY\"")) {
            assertThat(System.nanoTime()).as(found).isLessThan(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            found = server.get("coordinator", "/api/mentoring/matchings/" + run).body();
        }
        assertThat(found).contains("\"standing\":0");
    }

    /** The demo's scheme in which nobody is paired yet: the one that begins last. */
    private static String nextYear(RunningServer server) {
        try (JsonReader reader = Json.createReader(
                new StringReader(server.get("coordinator", "/api/initiatives").body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("type").equals("mentoring"))
                    .max(Comparator.comparing(one -> one.getString("starts")))
                    .orElseThrow()
                    .getString("id");
        }
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Browsing.field(answer.body(), "id");
    }

    @Test
    void aSecondStartKeepsEverythingAndFillsInNothingTwice() throws IOException {
        try (RunningServer server = RunningServer.start("second-start")) {
            String people = server.get("coordinator", "/api/participants").body();
            String token = server.token("coordinator");
            server.stop();

            server.boot();
            assertThat(server.token("coordinator")).isEqualTo(token);
            assertThat(server.get("coordinator", "/api/participants").body()).isEqualTo(people);
        }
    }
}
