package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alongside.plugin.keeping.KeepingCircle;
import org.alongside.plugin.keeping.StubbornCircle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People stop: whatever happens to the server meanwhile, and wherever their words may have been. */
class StoppingIT {
    private static final int KILLS = 2;
    private static final int AT_A_TIME = 25;
    private static final int STUDIES = 50;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static JsonArray array(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    private static String register(RunningServer server, String name) {
        HttpResponse<String> answer = server.post(
                "coordinator",
                "/api/participants",
                "{\"callName\": \"" + name + "\", \"part\": \"LIVED_EXPERIENCE\", \"reachBy\": \"POST\","
                        + " \"reachAt\": \"1 " + name + " Street\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString("id");
        }
    }

    private static void saysYes(RunningServer server, String id, String purpose) {
        array(server.post(
                "coordinator",
                "/api/participants/" + id + "/consents",
                "{\"purpose\": \"" + purpose
                        + "\", \"decision\": \"GIVEN\", \"method\": \"SPOKEN\", \"saidBy\": \"Herself\"}"));
    }

    private static int stop(RunningServer server, String id, String level) {
        try {
            return server.post(
                            "coordinator",
                            "/api/participants/" + id + "/withdrawals",
                            "{\"level\": \"" + level + "\", \"method\": \"SPOKEN\", \"saidBy\": \"Herself\"}")
                    .statusCode();
        } catch (UncheckedIOException | IllegalStateException killed) {
            return 0;
        }
    }

    /** 100 in all, over both databases. */
    @ParameterizedTest
    @EnumSource
    void whoeverWasToldThatTheyHaveStoppedHasAndNobodyHasHalf(Database database) throws Exception {
        Random random = new Random(20261126);
        try (RunningServer server = RunningServer.start("stopping", database)) {
            for (int kill = 0; kill < KILLS; kill++) {
                List<String> people = new ArrayList<>();
                for (int i = 0; i < AT_A_TIME; i++) {
                    String id = register(server, "Person" + kill + "x" + i);
                    saysYes(server, id, "core.contact");
                    people.add(id);
                }
                Set<String> told = ConcurrentHashMap.newKeySet();
                ExecutorService callers = Executors.newFixedThreadPool(4);
                people.forEach(id -> callers.execute(() -> {
                    if (stop(server, id, "NO_NEW_USE") == 200) {
                        told.add(id);
                    }
                }));
                int enough = 3 + random.nextInt(AT_A_TIME / 2);
                long giveUp = System.nanoTime() + LONGEST.toNanos();
                while (told.size() < enough) {
                    assertThat(System.nanoTime()).as("somebody could stop").isLessThan(giveUp);
                    LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                }
                server.kill();
                // Whoever still waits for an answer gets none: nobody was told anything from here on.
                callers.shutdownNow();
                assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
                server.boot();
                people.forEach(id -> isWhollyDoneOrNotBegun(server, id, told.contains(id)));
            }
        }
    }

    private static void isWhollyDoneOrNotBegun(RunningServer server, String id, boolean told) {
        JsonArray withdrawals = array(server.get("coordinator", "/api/participants/" + id + "/withdrawals"));
        List<String> decisions = array(server.get("coordinator", "/api/participants/" + id + "/consents")).stream()
                .map(line -> line.asJsonObject().getString("decision"))
                .toList();
        if (withdrawals.isEmpty()) {
            assertThat(told).as("was told that they have stopped").isFalse();
            assertThat(decisions).containsExactly("GIVEN");
            return;
        }
        assertThat(decisions).containsExactly("WITHDRAWN", "GIVEN");
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (!finished(server, id)) {
            assertThat(System.nanoTime()).as("goes on after the start").isLessThan(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static boolean finished(RunningServer server, String id) {
        JsonObject newest = array(server.get("coordinator", "/api/participants/" + id + "/withdrawals"))
                .getJsonObject(0);
        boolean done = newest.getJsonArray("work").stream()
                .allMatch(piece -> piece.asJsonObject().getBoolean("done"));
        return done && newest.containsKey("finishedAt");
    }

    /** In 50 studies that differ: how often somebody was interviewed, what of it was coded, what else was told and written about them. */
    @Test
    void whoeverAsksToBeForgottenIsInNoTableNoFileAndNoLog() throws Exception {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        Random random = new Random(20261127);
        try (RunningServer server = RunningServer.prepare("forgotten", Database.POSTGRESQL::environment)) {
            Path plugins = server.data().resolve("plugins");
            TestPlugin.write(plugins, "keeping-circle", KeepingCircle.class);
            TestPlugin.write(plugins, "stubborn-circle", KeepingCircle.class, StubbornCircle.class);
            server.boot();
            String initiative = array(server.get("researcher", "/api/initiatives"))
                    .getJsonObject(0)
                    .getString("id");
            List<String> leaving = new ArrayList<>();
            for (int study = 0; study < STUDIES; study++) {
                leaving.add(takesPartIn(server, initiative, canary, study, random));
            }
            server.get("coordinator", "/api/participants?search=" + canary);
            pluginsKeepSomethingAbout(server, leaving);
            assertThat(Traces.tables("forgotten", canary)).isNotEmpty();
            assertThat(records("where participant_id is not null")).isEqualTo(2L * STUDIES);
            assertThat(records("where doc_key like 'list/%'")).isEqualTo(STUDIES);

            HttpResponse<String> farewell = server.post("mentor7", "/api/my/forget-me", "{\"sure\": true}");
            assertThat(farewell.statusCode()).as(farewell.body()).isEqualTo(200);
            assertThat(farewell.body()).contains("dpv:ConsentReceipt", "core.stopping.erase");
            assertThat(server.get("mentor7", "/api/my/receipt").statusCode()).isEqualTo(401);

            leaving.forEach(id -> assertThat(stop(server, id, "ERASE")).isEqualTo(200));
            assertThat(Traces.tables("forgotten", canary)).isEmpty();
            assertThat(records("where participant_id is not null or doc_key like 'list/%'"))
                    .as("records of plugins")
                    .isZero();
            assertThat(isOn(server, "keeping-circle")).isTrue();
            assertThat(isOn(server, "stubborn-circle"))
                    .as("a plugin that does not forget is fenced off")
                    .isFalse();
            server.stop();
            assertThat(Traces.files(server.data(), canary)).isEmpty();
        }
    }

    private static long records(String where) {
        return Long.parseLong(PostgresServer.shared()
                .ask("forgotten", "select count(*) from core.document " + where)
                .get(0));
    }

    private static boolean isOn(RunningServer server, String kind) {
        return array(server.get("coordinator", "/api/initiative-types")).stream()
                .anyMatch(one -> one.asJsonObject().getString("key").equals(kind));
    }

    /** Two plugins write down who belongs to their circles as soon as somebody looks at them. */
    private static void pluginsKeepSomethingAbout(RunningServer server, List<String> people) {
        for (String kind : List.of("keeping-circle", "stubborn-circle")) {
            assertThat(server.send(
                                    "admin",
                                    "PUT",
                                    "/api/modules/" + kind,
                                    "application/json",
                                    "{\"on\": true}".getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .isEqualTo(200);
            String circle = created(server.post(
                    "coordinator",
                    "/api/initiatives",
                    "{\"type\": \"" + kind + "\", \"title\": \"Circle\", \"starts\": \"2026-01-06\"}"));
            for (String person : people) {
                HttpResponse<String> joined = server.post(
                        "coordinator",
                        "/api/initiatives/" + circle + "/engagements",
                        "{\"participant\": \"" + person + "\", \"role\": \"member\"}");
                assertThat(joined.statusCode()).as(joined.body()).isBetween(200, 201);
            }
        }
        try (Person coordinator = Person.atDesk(server, "coordinator")) {
            coordinator.opens("initiatives/keeping-circle").sees("Kept.");
            coordinator.opens("initiatives/stubborn-circle").sees("Kept.");
        }
    }

    /** Somebody with a word in all they say, and in all that is written about them, that is nowhere else. */
    private static String takesPartIn(
            RunningServer server, String initiative, String canary, int number, Random random) {
        String id = register(server, canary + number);
        for (String purpose : List.of("core.contact", "analysis.interview", "analysis.analyse", "analysis.quote")) {
            saysYes(server, id, purpose);
        }
        String study = created(server.post(
                "researcher",
                "/api/analysis/studies",
                "{\"initiative\": \"" + initiative + "\", \"title\": \"Study " + number
                        + "\", \"question\": \"What was it like?\", \"approach\": \"REFLEXIVE\","
                        + " \"peopleCalled\": \"mentors\"}"));
        String code = created(server.post(
                "researcher",
                "/api/analysis/studies/" + study + "/codes",
                "{\"name\": \"Tea\", \"definition\": \"Where tea is spoken of\"}"));
        for (int interview = 0; interview <= random.nextInt(3); interview++) {
            String held = created(server.post(
                    "researcher",
                    "/api/analysis/studies/" + study + "/interviews",
                    "{\"participant\": \"" + id + "\", \"heldOn\": \"2026-01-" + (10 + interview) + "\"}"));
            String words =
                    "Mentor: " + "It was good. ".repeat(random.nextInt(20)) + "I am " + canary + " and like tea.";
            String transcript = created(server.send(
                    "researcher",
                    "POST",
                    "/api/analysis/interviews/" + held + "/transcript?fileName=" + canary + ".txt",
                    "application/octet-stream",
                    words.getBytes(StandardCharsets.UTF_8)));
            for (int coded = 0; coded < random.nextInt(4); coded++) {
                created(server.post(
                        "researcher",
                        "/api/analysis/transcripts/" + transcript + "/codings",
                        "{\"code\": \"" + code + "\", \"start\": " + coded + ", \"end\": " + words.length()
                                + ", \"quote\": \"" + words.substring(coded) + "\"}"));
            }
        }
        if (random.nextBoolean()) {
            created(server.post(
                    "supporter",
                    "/api/support/check-ins",
                    "{\"participant\": \"" + id + "\", \"heldOn\": \"2026-01-16\", \"how\": \"PHONE\", \"note\": \""
                            + canary + " is well\"}"));
        }
        if (random.nextBoolean()) {
            HttpResponse<String> told = server.send(
                    "coordinator",
                    "PUT",
                    "/api/participants/" + id + "/details",
                    "application/json",
                    ("{\"told\": {\"pronouns\": \"" + canary + "\"}, \"method\": \"SPOKEN\", \"saidBy\": \"" + canary
                                    + "\"}")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(told.statusCode()).as(told.body()).isBetween(200, 204);
        }
        return id;
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return id(answer);
    }

    private static String id(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString("id");
        }
    }
}
