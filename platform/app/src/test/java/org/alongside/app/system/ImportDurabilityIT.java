package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An import that was taken is done wholly, though the server is killed in the middle of it. */
class ImportDurabilityIT {
    private static final int MANY = 10_000;
    private static final int FILES = 50;

    /** So few that all of them together can be listed. */
    private static final int IN_EACH = 8;

    private static final Duration LONGEST = Duration.ofMinutes(4);

    @ParameterizedTest
    @EnumSource
    void whateverWasTakenIsDoneWhollyAndNothingIsHalfDoneAfterAKill(Database database) throws Exception {
        try (RunningServer server = RunningServer.start("import-durability", database)) {
            manySmallOnes(server);
            oneOfTenThousandPeople(server, database);
        }
    }

    /** 100 in all, over both databases. */
    private static void manySmallOnes(RunningServer server) throws IOException, InterruptedException {
        Set<Integer> told = ConcurrentHashMap.newKeySet();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        IntStream.range(0, FILES)
                .forEach(number -> callers.execute(() -> {
                    if (taken(server, people("Small" + number, IN_EACH))) {
                        told.add(number);
                    }
                }));
        int enough = FILES / 2;
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (told.size() < enough) {
            assertThat(System.nanoTime()).as("files are taken").isLessThan(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        server.kill();
        // Whoever still waits for an answer gets none: nobody was told anything from here on.
        callers.shutdownNow();
        assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        server.boot();
        while (imports(server).anyMatch(row -> !row.getString("state").equals("DONE"))) {
            assertThat(System.nanoTime()).as("goes on after the start").isLessThan(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        String everybody = server.get("coordinator", "/api/participants").body();
        for (int number = 0; number < FILES; number++) {
            int there = everybody.split("Small" + number + " P", -1).length - 1;
            assertThat(there).as("people of one file").isIn(0, IN_EACH);
            assertThat(there == IN_EACH || !told.contains(number))
                    .as("what was taken is done")
                    .isTrue();
        }
    }

    private static boolean taken(RunningServer server, byte[] file) {
        try {
            return server.send("coordinator", "POST", "/api/participants/imports", "text/csv", file)
                            .statusCode()
                    == 202;
        } catch (UncheckedIOException | IllegalStateException killed) {
            return false;
        }
    }

    private static Stream<JsonObject> imports(RunningServer server) {
        try (JsonReader reader = Json.createReader(new StringReader(
                server.get("coordinator", "/api/participants/imports").body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream();
        }
    }

    private static void oneOfTenThousandPeople(RunningServer server, Database database) throws IOException {
        long began = System.nanoTime();
        HttpResponse<String> taken =
                server.send("coordinator", "POST", "/api/participants/imports", "text/csv", people("Imported", MANY));
        assertThat(taken.statusCode()).isEqualTo(202);
        String path = "/api/participants/imports/" + json(taken.body()).getString("id");
        await(server, path, row -> row.getInt("done") > 0);
        server.kill();

        server.boot();
        assertThat(server.get("coordinator", "/api/participants?search=Imported")
                        .body())
                .as("nobody is there before all are")
                .isEqualTo("[]");
        await(server, path, row -> row.getString("state").equals("DONE"));
        System.out.printf(
                "%s: %d people in %.0f s, with a kill and a start in the middle%n",
                database, MANY, (System.nanoTime() - began) / 1e9);
        assertThat(server.get("coordinator", "/api/participants?search=Imported%20P9999")
                        .body())
                .contains("Imported P9999");
    }

    private static byte[] people(String name, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> name + " P" + i + ",mentor,email,p" + i + "@example.org\n")
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
