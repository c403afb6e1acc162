package org.alongside.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.app.bench.bare.BareWar;
import org.alongside.app.system.PostgresServer;
import org.junit.jupiter.api.Test;

/**
 * The list of the {@value #PEOPLE} people of a programme, over the API with a token, through authorisation, programme wall,
 * consent and audit log; against the same rows out of a bare resource in the same server, on the same PostgreSQL, in turns.
 */
class ListBench {
    private static final int PEOPLE = 50;
    private static final double AT_LEAST = 0.5;
    private static final int CALLERS = 4;
    private static final int WARM_UP = Integer.getInteger("bench.list-warm-up", 8);
    private static final int ROUNDS = Integer.getInteger("bench.list-rounds", 7);
    /** Longer than it takes until the log's lines are linked, so that this counts too. */
    private static final double SECONDS = Double.parseDouble(System.getProperty("bench.list-seconds", "8"));

    private static final String DATABASE = "list-bench";
    private static final PostgresServer POSTGRES = PostgresServer.shared();

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    /** What one round of one of the two came to. */
    private record Round(double requestsASecond, double processorMilliseconds) {}

    @Test
    void listOfPeople() throws Exception {
        Path data = Files.createDirectories(Report.FOLDER.resolve("list"));
        Files.deleteIfExists(data.resolve("demo-tokens.json"));
        String url = POSTGRES.fresh(DATABASE);

        Path war = BareWar.write(data.resolve("bare.war"), url);
        List<String> options = new ArrayList<>(List.of("-Xmx1g"));
        options.addAll(List.of(System.getProperty("bench.java-options", "").split(" ")));
        options.removeIf(String::isEmpty);
        try (Server server = Server.launch(
                Server.ALONGSIDE,
                data,
                options,
                List.of(war),
                Map.of(
                        "ALONGSIDE_DB_URL",
                        url,
                        "ALONGSIDE_DB_USER",
                        PostgresServer.OWNER,
                        "ALONGSIDE_DB_PASSWORD",
                        PostgresServer.PASSWORD))) {
            server.await("/health/ready");
            Caller coordinator = new Caller(server.url(), server.token("coordinator"));
            Caller stranger = new Caller(server.url(), "");
            fill(coordinator);
            String programme = POSTGRES.ask(
                            DATABASE,
                            "select programme_id from core.participant group by 1 having count(*) = " + PEOPLE)
                    .get(0);
            Caller.Request ours = coordinator.to("/api/participants");
            Caller.Request bare = stranger.to("/bare/people?programme=" + programme);
            server.await("/bare/people?programme=" + programme);
            assertThat(ids(ours.send())).hasSize(PEOPLE).isEqualTo(ids(bare.send()));

            List<Round> all = new ArrayList<>();
            List<Round> allBare = new ArrayList<>();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                Round one = round(server, ours);
                awaitLinks();
                Round other = round(server, bare);
                System.out.println(one + " " + other);
                if (round >= WARM_UP) {
                    all.add(one);
                    allBare.add(other);
                }
            }
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                ratios.add(all.get(round).requestsASecond() / allBare.get(round).requestsASecond());
            }
            new Report(
                            "list of " + PEOPLE + " people",
                            "requests a second; milliseconds of the server's processor time")
                    .with("alongside", all.stream().map(Round::requestsASecond).toList())
                    .with(
                            "bare-resource",
                            allBare.stream().map(Round::requestsASecond).toList())
                    .with("ratio", ratios)
                    .with(
                            "alongside-processor",
                            all.stream().map(Round::processorMilliseconds).toList())
                    .with(
                            "bare-resource-processor",
                            allBare.stream().map(Round::processorMilliseconds).toList())
                    .with("at-least", AT_LEAST)
                    .write("list.json");
            assertThat(Report.median(ratios)).isGreaterThanOrEqualTo(AT_LEAST);
        } finally {
            callers.shutdown();
        }
    }

    /** The demo's own people, and as many more as are needed; some of them agreed to be contacted, some did not, some were not asked. */
    private static void fill(Caller coordinator) throws IOException {
        for (int person = ids(coordinator.to("/api/participants").send()).size(); person < PEOPLE; person++) {
            coordinator
                    .to("/api/participants")
                    .sending(Json.createObjectBuilder()
                            .add("callName", "Person " + person)
                            .add("part", person % 2 == 0 ? "TRAINEE" : "LIVED_EXPERIENCE")
                            .add("reachBy", "EMAIL")
                            .add("reachAt", "person" + person + "@example.org")
                            .build())
                    .send();
        }
        List<String> ids = ids(coordinator.to("/api/participants").send());
        for (int person = 0; person < ids.size(); person++) {
            if (person % 3 != 0) {
                coordinator
                        .to("/api/participants/" + ids.get(person) + "/consents")
                        .sending(Json.createObjectBuilder()
                                .add("purpose", "core.contact")
                                .add("decision", person % 3 == 1 ? "GIVEN" : "REFUSED")
                                .add("method", "SPOKEN")
                                .add("saidBy", "Person")
                                .build())
                        .send();
            }
        }
    }

    private static List<String> ids(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonArray people = reader.readArray();
            return people.stream()
                    .map(person -> person.asJsonObject().getString("id"))
                    .toList();
        }
    }

    private Round round(Server server, Caller.Request request) throws Exception {
        double before = server.processorSeconds();
        long began = System.nanoTime();
        long end = began + (long) (SECONDS * 1e9);
        List<Future<Integer>> working = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            Callable<Integer> work = () -> {
                int sent = 0;
                while (System.nanoTime() < end) {
                    request.send();
                    sent++;
                }
                return sent;
            };
            working.add(callers.submit(work));
        }
        int sent = 0;
        for (Future<Integer> work : working) {
            sent += work.get();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Round(sent / seconds, (server.processorSeconds() - before) * 1000 / sent);
    }

    /** What one round left to be done must not burden the next. */
    private static void awaitLinks() throws InterruptedException {
        while (!POSTGRES.ask(
                        DATABASE,
                        "select 1 from core.audit_entry e where not exists"
                                + " (select from core.audit_link l where l.entry_id = e.id) limit 1")
                .isEmpty()) {
            Thread.sleep(200);
        }
    }
}
