package org.alongside.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.app.system.PostgresServer;
import org.junit.jupiter.api.Test;

/**
 * How long it takes after somebody was told that they have stopped until their words are refused to a researcher; beside it the
 * same refusal for somebody who was never asked, which needs nothing to take effect.
 */
class WithdrawalBench {
    private static final int PEOPLE = Integer.getInteger("bench.withdrawals", 200);
    private static final int WARM_UP = 20;
    private static final double AT_MOST_MILLISECONDS = 1_000;

    @Test
    void refusedAfterStopping() throws Exception {
        Path data = Files.createDirectories(Report.FOLDER.resolve("withdrawal"));
        Files.deleteIfExists(data.resolve("demo-tokens.json"));
        Map<String, String> environment = Map.of(
                "ALONGSIDE_DB_URL",
                PostgresServer.shared().fresh("withdrawal"),
                "ALONGSIDE_DB_USER",
                PostgresServer.OWNER,
                "ALONGSIDE_DB_PASSWORD",
                PostgresServer.PASSWORD);
        try (Server server = Server.launch(Server.ALONGSIDE, data, List.of("-Xmx1g"), List.of(), environment)) {
            server.await("/health/ready");
            Caller coordinator = new Caller(server.url(), server.token("coordinator"));
            Caller researcher = new Caller(server.url(), server.token("researcher"));
            String studies = researcher.to("/api/analysis/studies").send();
            Caller.Request interviews = researcher.to("/api/analysis/studies/"
                    + studies.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1") + "/interviews");
            List<Double> stopped = new ArrayList<>();
            List<Double> neverAsked = new ArrayList<>();
            for (int i = 0; i < WARM_UP + PEOPLE; i++) {
                String never = register(coordinator, "Never" + i);
                double refused = untilRefused(interviews, never);
                String leaving = register(coordinator, "Leaving" + i);
                told(
                        coordinator,
                        leaving,
                        "/consents",
                        "{\"purpose\": \"analysis.interview\", \"decision\": \"GIVEN\"}");
                assertThat(isRefused(interviews, leaving)).as("said yes").isFalse();
                told(coordinator, leaving, "/withdrawals", "{\"level\": \"NO_NEW_USE\"}");
                double afterwards = untilRefused(interviews, leaving);
                if (i >= WARM_UP) {
                    stopped.add(afterwards);
                    neverAsked.add(refused);
                }
            }
            double p99 = Report.quantile(stopped, 0.99);
            new Report("from told that they have stopped to refused", "milliseconds")
                    .with("stopped", Report.median(stopped))
                    .with("stopped-p99", p99)
                    .with("never-asked", Report.median(neverAsked))
                    .with("never-asked-p99", Report.quantile(neverAsked, 0.99))
                    .with("ratio", Report.median(stopped) / Report.median(neverAsked))
                    .with("p99-at-most", AT_MOST_MILLISECONDS)
                    .write("withdrawal.json");
            assertThat(p99).isLessThanOrEqualTo(AT_MOST_MILLISECONDS);
        }
    }

    private static String register(Caller coordinator, String name) throws IOException {
        String answer = coordinator
                .to("/api/participants")
                .sending(json("{\"callName\": \"" + name + "\", \"part\": \"LIVED_EXPERIENCE\", \"reachBy\": \"POST\","
                        + " \"reachAt\": \"1 " + name + " Street\"}"))
                .send();
        return json(answer).getString("id");
    }

    private static void told(Caller coordinator, String id, String where, String what) throws IOException {
        JsonObject said = Json.createObjectBuilder(json(what))
                .add("method", "SPOKEN")
                .add("saidBy", "Herself")
                .build();
        coordinator.to("/api/participants/" + id + where).sending(said).send();
    }

    private static double untilRefused(Caller.Request interviews, String id) throws IOException {
        long began = System.nanoTime();
        while (!isRefused(interviews, id)) {
            assertThat((System.nanoTime() - began) / 1e6).as("still taken").isLessThan(60 * AT_MOST_MILLISECONDS);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** A refusal, and not a fault. */
    private static boolean isRefused(Caller.Request interviews, String id) throws IOException {
        try {
            interviews
                    .sending(json("{\"participant\": \"" + id + "\", \"heldOn\": \"2026-01-15\"}"))
                    .send();
            return false;
        } catch (IOException answered) {
            if (!answered.getMessage().contains("response code: 4")) {
                throw answered;
            }
            return true;
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
