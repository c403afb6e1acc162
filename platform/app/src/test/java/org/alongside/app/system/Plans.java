package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;

/** Runs of the matching, as the coordinator of the demo's first programme asks for them. */
final class Plans {
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private Plans() {}

    /** The demo's scheme in which nobody is paired yet: the one that begins last. */
    static String nextYear(RunningServer server) {
        try (JsonReader reader = Json.createReader(
                new StringReader(server.get("coordinator", "/api/initiatives").body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("type").equals("mentoring"))
                    .max(Comparator.comparing(one -> one.getString("starts")))
                    .orElseThrow()
                    .getString("id");
        }
    }

    /** Asks for plans of a scheme, always with the same seed; the id of the run. */
    static String ask(RunningServer server, String scheme) {
        HttpResponse<String> answer = server.post(
                "coordinator", "/api/mentoring/matchings", "{\"initiative\": \"" + scheme + "\", \"seed\": \"7\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Browsing.field(answer.body(), "id");
    }

    /** Waits until a run is ready; what came of it. */
    static JsonObject await(RunningServer server, String run) {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            String found =
                    server.get("coordinator", "/api/mentoring/matchings/" + run).body();
            try (JsonReader reader = Json.createReader(new StringReader(found))) {
                JsonObject result = reader.readObject();
                if (result.getJsonObject("run").getString("state").equals("READY")) {
                    return result;
                }
            }
            assertThat(System.nanoTime()).as(found).isLessThan(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
