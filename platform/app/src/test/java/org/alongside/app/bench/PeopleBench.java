package org.alongside.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.app.system.PostgresServer;
import org.junit.jupiter.api.Test;

/**
 * Listing people, finding one whose name is typed with a slip, and opening one, over the API, in a programme of {@value #FEW} and
 * in one of {@value #MANY}; each with a server of its own on the same PostgreSQL, in turns. Some names are far more frequent than
 * others, as they are.
 */
class PeopleBench {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.people", 1_000_000);
    private static final double AT_MOST = 2;
    private static final int ROUNDS = Integer.getInteger("bench.people-rounds", 12);
    private static final int WARM_UP = 4;
    private static final int A_ROUND = 50;
    private static final int GIVEN_NAMES = 4_000;
    private static final int FAMILY_NAMES = 40_000;
    private static final int BATCH = 10_000;
    private static final String PROGRAMME = "Doctorate in Clinical Psychology";
    private static final List<String> SYLLABLES = List.of(
            "ma", "ri", "len", "tor", "wyn", "sha", "del", "ka", "bro", "fi", "gus", "hal", "je", "mun", "pri", "ste",
            "van", "zo", "al", "er", "is", "on", "ud", "ber", "cor", "dun", "ell", "fla", "gri", "hob");
    private static final PostgresServer POSTGRES = PostgresServer.shared();

    /** Times of one size, in milliseconds. */
    private record Times(List<Double> list, List<Double> search, List<Double> open) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Somebody who is there. */
    private record Somebody(UUID id, String given, String family) {}

    /** One size. */
    private record Programme(Server server, Caller caller, List<Somebody> some, Times times) {}

    private final Random random = new Random(20_261_126);
    private List<Somebody> sample;
    private List<Somebody> sampleOfMany;

    @Test
    void listSearchAndOpen() throws Exception {
        try (Server few = filled("people-few", FEW);
                Server many = filled("people-many", MANY)) {
            Programme small = new Programme(few, new Caller(few.url(), few.token("coordinator")), sample, new Times());
            Programme large =
                    new Programme(many, new Caller(many.url(), many.token("coordinator")), sampleOfMany, new Times());
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (Programme one : List.of(small, large)) {
                    if (round == WARM_UP) {
                        one.times().list().clear();
                        one.times().search().clear();
                        one.times().open().clear();
                    }
                    round(one, round);
                }
            }
            Report report = new Report("people: " + FEW + " against " + MANY, "milliseconds");
            double worst = 0;
            for (Map.Entry<String, List<List<Double>>> kind : Map.of(
                            "list", List.of(small.times().list(), large.times().list()),
                            "search",
                                    List.of(
                                            small.times().search(),
                                            large.times().search()),
                            "open", List.of(small.times().open(), large.times().open()))
                    .entrySet()) {
                double before = Report.median(kind.getValue().get(0));
                double after = Report.median(kind.getValue().get(1));
                worst = Math.max(worst, after / before);
                report.with(kind.getKey() + "-few", before)
                        .with(kind.getKey() + "-many", after)
                        .with(
                                kind.getKey() + "-many-p95",
                                Report.quantile(kind.getValue().get(1), 0.95))
                        .with(kind.getKey() + "-ratio", after / before);
            }
            report.with("at-most", AT_MOST).write("people.json");
            assertThat(worst).isLessThanOrEqualTo(AT_MOST);
        }
    }

    private void round(Programme one, int round) throws IOException {
        for (int i = 0; i < A_ROUND; i++) {
            Somebody wanted = one.some().get((round * A_ROUND + i) % one.some().size());
            if (i % 5 == 0) {
                one.times().list().add(milliseconds(one.caller().to("/api/participants")));
            }
            String typed = i % 2 == 0
                    ? slip(wanted.given()) + " " + wanted.family()
                    : wanted.family() + " " + slip(wanted.given());
            long began = System.nanoTime();
            String found = one.caller()
                    .to("/api/participants?search=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                    .send();
            one.times().search().add((System.nanoTime() - began) / 1e6);
            assertThat(found).as(typed).contains(wanted.family());
            one.times().open().add(milliseconds(one.caller().to("/api/participants/" + wanted.id())));
        }
    }

    private static double milliseconds(Caller.Request request) throws IOException {
        long began = System.nanoTime();
        request.send();
        return (System.nanoTime() - began) / 1e6;
    }

    /** Two letters exchanged, one left out, or one wrong. */
    private String slip(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + 'x' + word.substring(at + 1);
        };
    }

    /** A server that was started, filled while it was away, and started again. */
    private Server filled(String name, int people) throws Exception {
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
        long began = System.nanoTime();
        List<Somebody> known = fill(name, url, people);
        if (people == FEW) {
            sample = known;
        } else {
            sampleOfMany = known;
        }
        Server server = Server.launch(Server.ALONGSIDE, data, List.of("-Xmx1g"), List.of(), environment);
        server.await("/health/ready");
        POSTGRES.execute(name, "vacuum analyze");
        System.out.printf("%d people were there after %.0f s%n", people, (System.nanoTime() - began) / 1e9);
        return server;
    }

    /**
     * People as registering leaves them. Whoever is the first with a name is left to the server's start, which makes the keys that
     * names are found by.
     */
    private List<Somebody> fill(String name, String url, int people) throws SQLException {
        String programme = POSTGRES.ask(name, "select id from core.programme where name = '" + PROGRAMME + "'")
                .get(0);
        List<String> given = names(GIVEN_NAMES, 2);
        List<String> family = names(FAMILY_NAMES, 3);
        Set<String> seen = new HashSet<>();
        List<Somebody> some = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(url + "?reWriteBatchedInserts=true", "postgres", "");
                PreparedStatement person = database.prepareStatement("insert into core.participant (id, programme_id,"
                        + " call_name, sort_name, part, reach_by, version) values (?, ?::uuid, ?, ?, ?, 'POST', 1)");
                PreparedStatement salt = database.prepareStatement(
                        "insert into core.audit_salt (participant_id, programme_id, salt) values (?, ?::uuid, ?)");
                PreparedStatement word = database.prepareStatement("insert into core.participant_word"
                        + " (participant_id, programme_id, word, sort_name) values (?, ?::uuid, ?, ?)")) {
            database.setAutoCommit(false);
            // Nothing here can be wrong that these would find.
            database.createStatement().execute("set session_replication_role = replica");
            for (int i = 1; i <= people; i++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                String first = given.get((int) (GIVEN_NAMES * Math.pow(random.nextDouble(), 3)));
                String last = family.get((int) (FAMILY_NAMES * Math.pow(random.nextDouble(), 3)));
                boolean fresh = !seen.containsAll(List.of(first, last));
                seen.addAll(List.of(first, last));
                String order = first + " " + last;
                set(
                        person,
                        id,
                        programme,
                        first + " " + last,
                        fresh ? null : order,
                        i % 2 == 0 ? "TRAINEE" : "LIVED_EXPERIENCE");
                set(salt, id, programme, "0".repeat(32));
                if (!fresh) {
                    set(word, id, programme, first, order);
                    if (!first.equals(last)) {
                        set(word, id, programme, last, order);
                    }
                }
                if (some.size() < 2_000 && random.nextInt(Math.max(1, people / 2_000)) == 0) {
                    some.add(new Somebody(id, first, last));
                }
                if (i % BATCH == 0 || i == people) {
                    person.executeBatch();
                    salt.executeBatch();
                    word.executeBatch();
                    database.commit();
                }
            }
        }
        return some;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static List<String> names(int count, int syllables) {
        Random letters = new Random(count);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < syllables + letters.nextInt(2); i++) {
                name.append(SYLLABLES.get(letters.nextInt(SYLLABLES.size())));
            }
            if (name.length() >= 4) {
                names.add(name.toString());
            }
        }
        return List.copyOf(names);
    }
}
