package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was acknowledged is there, whatever happens next. */
class DurabilityIT {
    private static final int RUNS = 8;

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedJustBeforeTheServerIsKilledIsThereAfterwards(Database database)
            throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start("durability", database)) {
            String scheme = Plans.nextYear(server);
            Set<String> asked = ConcurrentHashMap.newKeySet();
            ExecutorService coordinators = Executors.newFixedThreadPool(RUNS);
            for (int i = 0; i < RUNS; i++) {
                coordinators.execute(() -> asked.add(Plans.ask(server, scheme)));
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
            // A run is stored before it is answered; whoever starts next does it.
            for (String run : asked) {
                assertThat(Plans.await(server, run).getJsonArray("plans")).isNotEmpty();
            }
        }
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
