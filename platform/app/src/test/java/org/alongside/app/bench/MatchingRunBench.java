package org.alongside.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.alongside.app.system.PostgresServer;
import org.junit.jupiter.api.Test;

/**
 * A whole matching of {@value #MENTORS} mentors and {@value #TRAINEES} trainees over the API, on PostgreSQL: from asking for it
 * until the plans are read, with the reasons for every pair of the best one. Most people wish for something, some need something,
 * some would rather not meet somebody.
 */
class MatchingRunBench {
    private static final int MENTORS = 700;
    private static final int TRAINEES = 700;
    private static final double AT_MOST_SECONDS = 5;
    private static final int WARM_UP = Integer.getInteger("bench.matching-warm-up", 2);
    private static final int ROUNDS = Integer.getInteger("bench.matching-rounds", 7);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int TYPISTS = 4;
    private static final int FINISHED = 100;

    private static final List<String> GIVEN_NAMES = List.of(
            "Maureen", "Idris", "Sioned", "Farah", "Tomasz", "Bethan", "Kwame", "Lucy", "Owain", "Priya", "Grace",
            "Emyr", "Nadia", "Ruth", "Callum", "Zainab", "Delyth", "Viktor", "Joyce", "Amara");
    private static final List<String> FAMILY_NAMES = List.of(
            "Hughes",
            "Okafor",
            "O'Neill",
            "Rees",
            "Nowak",
            "Begum",
            "Mensah",
            "Fletcher",
            "Vaughan",
            "Raman",
            "Doyle",
            "Griffiths",
            "Haddad",
            "Sharpe",
            "Macrae",
            "Qureshi",
            "Lloyd",
            "Petrov",
            "Barnes",
            "Adeyemi",
            "Tudor",
            "Winters",
            "Castle",
            "Ibrahim",
            "Parry",
            "Stone",
            "Kaur",
            "Brook",
            "Santos",
            "Mills",
            "Bevan",
            "Lindqvist",
            "Archer",
            "Osei",
            "Prosser");
    private static final List<String> INTERESTS = List.of(
            "walking",
            "cooking",
            "football",
            "singing",
            "gardens",
            "reading",
            "chess",
            "painting",
            "films",
            "dogs",
            "swimming",
            "knitting");
    private static final List<String> ASKS = List.of(
            "older than me",
            "a woman",
            "a man",
            "has children",
            "went to hospital",
            "speaks Welsh",
            "served in the army",
            "is quiet");
    private static final List<String> PARTS = List.of("MORNING", "AFTERNOON", "EVENING");
    private static final List<String> WAYS = List.of("IN_PERSON", "PHONE", "VIDEO");
    private static final List<String> NEEDS = List.of("STEP_FREE", "QUIET_ROOM", "BRITISH_SIGN_LANGUAGE", "BREAKS");

    private final Random random = new Random(20_261_130);
    private final List<String> places = new ArrayList<>();

    /** How long the parts of one run took, in seconds, and what could be seen meanwhile. */
    private record Run(String id, double asking, double solving, double reading, boolean progress, JsonObject result) {
        double whole() {
            return asking + solving + reading;
        }
    }

    @Test
    void fromAskingToReasons() throws Exception {
        Path data = Files.createDirectories(Report.FOLDER.resolve("matching-run"));
        Files.deleteIfExists(data.resolve("demo-tokens.json"));
        Map<String, String> environment = Map.of(
                "ALONGSIDE_DB_URL",
                PostgresServer.shared().fresh("matching-run"),
                "ALONGSIDE_DB_USER",
                PostgresServer.OWNER,
                "ALONGSIDE_DB_PASSWORD",
                PostgresServer.PASSWORD);
        try (Server server = Server.launch(Server.ALONGSIDE, data, List.of("-Xmx1g"), List.of(), environment)) {
            server.await("/health/ready");
            Caller coordinator = new Caller(server.url(), server.token("coordinator"));
            Caller supporter = new Caller(server.url(), server.token("supporter"));
            String scheme = fill(coordinator, supporter);
            List<Run> runs = new ArrayList<>();
            boolean progress = false;
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                Run run = run(coordinator, scheme);
                progress |= run.progress();
                assertThat(run.result().getJsonArray("mentors")).hasSize(MENTORS);
                assertThat(run.result().getJsonArray("trainees")).hasSize(TRAINEES);
                assertThat(run.result().getJsonArray("plans")).isNotEmpty();
                int paired = best(run).getJsonArray("pairs").size();
                assertThat(paired).isPositive();
                assertThat(run.result().getJsonArray("why")).hasSize(paired);
                if (round >= WARM_UP) {
                    runs.add(run);
                }
            }
            Run last = runs.get(runs.size() - 1);
            long began = System.nanoTime();
            boolean same = json(coordinator
                            .to("/api/mentoring/matchings/" + last.id() + "/replay")
                            .sending(JsonValue.EMPTY_JSON_OBJECT)
                            .send())
                    .getBoolean("same");
            double replaying = since(began);
            double median = Report.median(runs.stream().map(Run::whole).toList());
            new Report("matching of " + MENTORS + " and " + TRAINEES + ", from asking to reasons", "seconds")
                    .with("whole", runs.stream().map(Run::whole).toList())
                    .with("asking", runs.stream().map(Run::asking).toList())
                    .with("solving", runs.stream().map(Run::solving).toList())
                    .with("reading", runs.stream().map(Run::reading).toList())
                    .with("replaying", replaying)
                    .with("plans", last.result().getJsonArray("plans").size())
                    .with("paired", best(last).getJsonArray("pairs").size())
                    .with("progress-seen", progress ? 1 : 0)
                    .with("replay-same", same ? 1 : 0)
                    .with("at-most", AT_MOST_SECONDS)
                    .write("matching-run.json");
            assertThat(progress).as("could be seen at work").isTrue();
            assertThat(same).as("the same again").isTrue();
            assertThat(median).isLessThanOrEqualTo(AT_MOST_SECONDS);
        }
    }

    private static JsonObject best(Run run) {
        return run.result().getJsonArray("plans").getJsonObject(0);
    }

    private static Run run(Caller coordinator, String scheme) throws IOException {
        long began = System.nanoTime();
        String id = json(coordinator
                        .to("/api/mentoring/matchings")
                        .sending(Json.createObjectBuilder()
                                .add("initiative", scheme)
                                .build())
                        .send())
                .getString("id");
        double asking = since(began);
        long asked = System.nanoTime();
        Caller.Request latest = coordinator.to("/api/mentoring/matchings?initiative=" + scheme);
        boolean progress = false;
        while (true) {
            JsonObject seen = latest(latest.send());
            assertThat(seen.getString("id")).isEqualTo(id);
            if (seen.getString("state").equals("READY")) {
                break;
            }
            assertThat(seen.getString("state")).isEqualTo("WORKING");
            progress |= seen.getInt("done") > 0 && seen.getInt("done") < FINISHED;
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        double solving = since(asked);
        long ready = System.nanoTime();
        JsonObject result =
                json(coordinator.to("/api/mentoring/matchings/" + id).send());
        double reading = since(ready);
        Run run = new Run(id, asking, solving, reading, progress, result);
        System.out.printf("asking %.2f s, solving %.2f s, reading %.2f s%n", asking, solving, reading);
        return run;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static JsonObject latest(String runs) {
        try (JsonReader reader = Json.createReader(new StringReader(runs))) {
            return reader.readArray().getJsonObject(0);
        }
    }

    /**
     * A scheme of its own and its people, as staff write down what they are told.
     *
     * @return the scheme's id
     */
    private String fill(Caller coordinator, Caller supporter) throws Exception {
        long began = System.nanoTime();
        String scheme = json(coordinator
                        .to("/api/initiatives")
                        .sending(Json.createObjectBuilder()
                                .add("type", "mentoring")
                                .add("title", "A large year")
                                .add("starts", "2026-01-05")
                                .build())
                        .send())
                .getString("id");
        for (String name : List.of("Castle Library", "Mill Lane Hall", "Brook House", "Station Café", "The Annexe")) {
            String place = json(coordinator
                            .to("/api/mentoring/places")
                            .sending(
                                    Json.createObjectBuilder().add("name", name).build())
                            .send())
                    .getString("id");
            places.add(place);
            coordinator
                    .to("/api/mentoring/places/" + place + "/offers")
                    .putting(Json.createObjectBuilder()
                            .add("stepFree", places.size() != 3)
                            .add("quiet", places.size() % 2 == 1)
                            .build())
                    .send();
        }
        List<Callable<Void>> each = new ArrayList<>();
        for (int i = 0; i < MENTORS + TRAINEES; i++) {
            // Drawn here, one after the other: whichever typist is first, everybody is who they were the last time.
            boolean mentor = i < MENTORS;
            String name = GIVEN_NAMES.get(i % GIVEN_NAMES.size()) + " "
                    + FAMILY_NAMES.get(i / GIVEN_NAMES.size() % FAMILY_NAMES.size());
            int room = mentor && chance(10) ? 2 : 1;
            JsonObject needs = chance(15) ? needs() : JsonValue.EMPTY_JSON_OBJECT;
            JsonObject wishes = chance(85) ? wishes() : JsonValue.EMPTY_JSON_OBJECT;
            each.add(() -> {
                add(coordinator, supporter, scheme, name, mentor ? "LIVED_EXPERIENCE" : "TRAINEE", room, needs, wishes);
                return null;
            });
        }
        ExecutorService typists = Executors.newFixedThreadPool(TYPISTS);
        try {
            for (Future<Void> done : typists.invokeAll(each)) {
                done.get();
            }
        } finally {
            typists.shutdownNow();
        }
        System.out.printf("%d people were there after %.0f s%n", each.size(), since(began));
        return scheme;
    }

    private static void add(
            Caller coordinator,
            Caller supporter,
            String scheme,
            String name,
            String part,
            int room,
            JsonObject needs,
            JsonObject wishes)
            throws IOException {
        String id = json(coordinator
                        .to("/api/participants")
                        .sending(Json.createObjectBuilder()
                                .add("callName", name)
                                .add("part", part)
                                .add("reachBy", "POST")
                                .add("reachAt", "1 Long Street")
                                .build())
                        .send())
                .getString("id");
        coordinator
                .to("/api/participants/" + id + "/consents")
                .sending(Json.createObjectBuilder()
                        .add("purpose", "mentoring.take-part")
                        .add("decision", "GIVEN")
                        .add("method", "SPOKEN")
                        .add("saidBy", name)
                        .build())
                .send();
        if (!needs.isEmpty()) {
            coordinator
                    .to("/api/participants/" + id + "/details")
                    .putting(Json.createObjectBuilder()
                            .add("told", needs)
                            .add("method", "SPOKEN")
                            .add("saidBy", name)
                            .build())
                    .send();
        }
        if (!wishes.isEmpty()) {
            supporter
                    .to("/api/mentoring/wishes/" + id)
                    .sending(Json.createObjectBuilder(wishes)
                            .add("how", "SPOKEN")
                            .build())
                    .send();
        }
        String enrolment = json(coordinator
                        .to("/api/mentoring/enrolments")
                        .sending(Json.createObjectBuilder()
                                .add("initiative", scheme)
                                .add("participant", id)
                                .add("how", "SPOKEN")
                                .build())
                        .send())
                .getString("id");
        coordinator
                .to("/api/mentoring/enrolments/" + enrolment + "/inducted")
                .sending(JsonValue.EMPTY_JSON_OBJECT)
                .send();
        coordinator
                .to("/api/mentoring/enrolments/" + enrolment + "/available")
                .sending(Json.createObjectBuilder()
                        .add("how", "SPOKEN")
                        .add("places", room)
                        .build())
                .send();
    }

    private JsonObject needs() {
        return Json.createObjectBuilder().add("needs", some(NEEDS, 1)).build();
    }

    private JsonObject wishes() {
        JsonObjectBuilder shown = Json.createObjectBuilder();
        if (chance(80)) {
            List<String> times = new ArrayList<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                PARTS.forEach(part -> times.add(day + "-" + part));
            }
            shown.add("times", some(times, 3 + random.nextInt(6)));
        }
        if (chance(60)) {
            shown.add("channels", some(WAYS, 1 + random.nextInt(2)));
        }
        if (chance(60)) {
            shown.add("places", some(places, 1 + random.nextInt(3)));
        }
        if (chance(70)) {
            shown.add("interests", some(INTERESTS, 1 + random.nextInt(4)));
        }
        JsonObjectBuilder secret = Json.createObjectBuilder();
        if (chance(30)) {
            secret.add("asks", some(ASKS, 1 + random.nextInt(2)));
        }
        if (chance(50)) {
            secret.add("tells", some(ASKS, 1 + random.nextInt(3)));
        }
        if (chance(15)) {
            JsonArrayBuilder avoid = Json.createArrayBuilder();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                String whom = FAMILY_NAMES.get(random.nextInt(FAMILY_NAMES.size()));
                avoid.add(Json.createObjectBuilder()
                        .add("kind", chance(80) ? "PERSON" : "PLACE")
                        .add(
                                "words",
                                chance(50) ? GIVEN_NAMES.get(random.nextInt(GIVEN_NAMES.size())) + " " + whom : whom));
            }
            secret.add("avoid", avoid);
        }
        return Json.createObjectBuilder()
                .add("shown", shown)
                .add("secret", secret)
                .build();
    }

    private JsonArrayBuilder some(List<String> all, int count) {
        List<String> left = new ArrayList<>(all);
        JsonArrayBuilder some = Json.createArrayBuilder();
        for (int i = 0; i < Math.min(count, all.size()); i++) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
