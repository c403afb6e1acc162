package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An import that was taken is done wholly, though the server is killed in the middle of it. */
class ImportDurabilityIT {
    private static final int MANY = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    @ParameterizedTest
    @EnumSource
    void killedInTheMiddleOfTenThousandPeopleItGoesOnAfterTheNextStart(Database database) throws IOException {
        try (RunningServer server = RunningServer.start("import-durability", database)) {
            HttpResponse<String> taken =
                    server.send("coordinator", "POST", "/api/participants/imports", "text/csv", people());
            assertThat(taken.statusCode()).isEqualTo(202);
            String path = "/api/participants/imports/" + json(taken.body()).getString("id");
            await(server, path, row -> row.getInt("done") > 0);
            server.kill();

            server.boot();
            assertThat(server.get("coordinator", "/api/participants?search=Imported")
                            .body())
                    .as("nobody is there before all are")
                    .isEqualTo("[]");
            long began = System.nanoTime();
            await(server, path, row -> row.getString("state").equals("DONE"));
            System.out.printf("%s: done %.0f s after the next start%n", database, (System.nanoTime() - began) / 1e9);
            assertThat(server.get("coordinator", "/api/participants?search=Imported%20P9999")
                            .body())
                    .contains("Imported P9999");

            long again = System.nanoTime();
            path = "/api/participants/imports/"
                    + json(server.send("coordinator", "POST", "/api/participants/imports", "text/csv", people())
                                    .body())
                            .getString("id");
            await(server, path, row -> row.getString("state").equals("DONE"));
            System.out.printf("%s: %d people in %.1f s%n", database, MANY, (System.nanoTime() - again) / 1e9);
        }
    }

    private static byte[] people() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> "Imported P" + i + ",mentor,email,p" + i + "@example.org\n")
                .collect(Collectors.joining("", "name,part,reach_by,reach_at\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void await(RunningServer server, String path, Predicate<JsonObject> there) {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        String found = "";
        while (System.nanoTime() < giveUp) {
            found = server.get("coordinator", path).body();
            if (there.test(json(found))) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("Still " + found);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
