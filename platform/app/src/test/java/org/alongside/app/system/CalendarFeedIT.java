package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A mentor's own calendar reads when they meet, without signing in, until they take that back. */
class CalendarFeedIT {
    private static final String NAME = "calendar-feed";
    private static final String CARD = "My appointments in my own calendar";
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final HttpClient CALENDAR = HttpClient.newHttpClient();

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.prepare(NAME, Database.POSTGRESQL::environment);
        server.boot();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> ask(String method, String url, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CALENDAR.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpResponse<String> reads(String url) {
        return ask("GET", url);
    }

    private static JsonArray list(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    private static Map<String, List<String>> withoutTime(HttpHeaders headers) {
        Map<String, List<String>> rest = new TreeMap<>(headers.map());
        rest.remove("date");
        return rest;
    }

    private static JsonObject nextMeeting() {
        return list(server.get("other-mentor1", "/api/mentoring/my/meetings")).getJsonObject(0);
    }

    private static String start(JsonObject meeting) {
        return OffsetDateTime.parse(meeting.getString("plannedAt"))
                .atZoneSameInstant(ZoneId.of("Europe/London"))
                .toLocalDateTime()
                .toString()
                .replaceAll("[-:]", "");
    }

    private static void coordinatorMovesTo(JsonObject meeting, LocalDateTime newTime) {
        String mentor = list(server.get("other-coordinator", "/api/mentoring/pairings")).stream()
                .map(pair -> pair.asJsonObject())
                .filter(pair -> pair.getString("id").equals(meeting.getString("pairing")))
                .findFirst()
                .orElseThrow()
                .getString("mentor");
        HttpResponse<String> moved = server.send(
                "other-coordinator",
                "PUT",
                "/api/mentoring/meetings/" + meeting.getString("id") + "/outcome",
                "application/json",
                ("{\"outcome\": \"MOVED\", \"method\": \"SPOKEN\", \"saidBy\": \"" + mentor + "\", \"newTime\": \""
                                + newTime + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }

    private static void awaitBack(String url) {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (reads(url).statusCode() != 200 || server.status("/health/ready") != 200) {
            assertThat(System.nanoTime()).as("goes on").isLessThan(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    @Test
    void aCalendarReadsWhenSomebodyMeetsUntilTheyTakeTheAddressBack() throws IOException {
        try (Person mentor = Person.atDesk(server, "other-mentor1")) {
            mentor.opens("messages").sees(CARD).inCard(CARD).presses("Make an address");
            String url = mentor.page().getByLabel("Address for my calendar").inputValue();
            assertThat(url).startsWith(server.url() + "/calendar/").endsWith(".ics");
            mentor.looks("has made an address for their calendar");

            HttpResponse<String> first = reads(url);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                    .isEqualToIgnoringCase("text/calendar;charset=utf-8");
            assertThat(first.headers().firstValue("Cache-Control").orElse("")).startsWith("private");
            JsonObject meeting = nextMeeting();
            String uid = "UID:" + meeting.getString("id") + "@alongside\r\nDTSTAMP:";
            assertThat(first.body())
                    .contains(uid, "SUMMARY:Appointment\r\n", ":" + start(meeting))
                    .doesNotContain("LOCATION", "DESCRIPTION", "ATTENDEE", "Library", "entor", "rainee");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(ask("GET", url, "If-None-Match", "\"other\", " + tag)).satisfies(same -> {
                assertThat(same.statusCode()).isEqualTo(304);
                assertThat(same.body()).isEmpty();
            });
            assertThat(ask("HEAD", url)).satisfies(head -> {
                assertThat(head.statusCode()).isEqualTo(200);
                assertThat(head.headers().firstValue("ETag")).contains(tag);
            });

            LocalDateTime newTime = LocalDateTime.now(ZoneId.of("Europe/London"))
                    .plusDays(100)
                    .withSecond(0)
                    .withNano(0);
            coordinatorMovesTo(meeting, newTime);
            assertThat(ask("GET", url, "If-None-Match", tag)).satisfies(moved -> {
                assertThat(moved.statusCode()).isEqualTo(200);
                String entry = moved.body().substring(moved.body().indexOf("UID:" + meeting.getString("id")));
                assertThat(entry.substring(0, entry.indexOf("END:VEVENT")))
                        .contains("SEQUENCE:1\r\n", ":" + newTime.toString().replaceAll("[-:]", "") + "00\r\n");
            });
            mentor.opens("messages").sees("You have an address, made on").seesNothingOf("never yet");

            PostgresServer.shared().takeAway(NAME);
            try {
                HttpResponse<String> away = reads(url);
                assertThat(away.statusCode()).isEqualTo(503);
                assertThat(away.headers().firstValue("Retry-After")).isPresent();
            } finally {
                PostgresServer.shared().giveBack(NAME);
            }
            awaitBack(url);

            mentor.opens("messages")
                    .inCard(CARD)
                    .presses("Take the address back")
                    .sees("Make an address");
            HttpResponse<String> gone = reads(url);
            HttpResponse<String> unknown = reads(url.replaceAll("[^/]{20}\\.ics$", "A".repeat(20) + ".ics"));
            HttpResponse<String> malformed = reads(server.url() + "/calendar/nothing.ics");
            assertThat(gone.statusCode()).isEqualTo(404);
            for (HttpResponse<String> other : List.of(unknown, malformed)) {
                assertThat(other.statusCode()).isEqualTo(404);
                assertThat(other.body()).isEqualTo(gone.body());
                assertThat(withoutTime(other.headers())).isEqualTo(withoutTime(gone.headers()));
            }
            assertThat(ask("POST", url).statusCode()).isEqualTo(405);
            String secret = url.substring(url.lastIndexOf('/') + 1).replace(".ics", "");
            assertThat(server.log()).doesNotContain(secret).doesNotContain(secret.substring(22));
        }
    }

    @Test
    void somebodyMakesOneOverTheApiAndStaffTakeItBackForThem() {
        String url = made();
        assertThat(reads(url).statusCode()).isEqualTo(200);
        assertThat(server.get("other-mentor2", "/api/my/calendar-feed").body())
                .contains("madeOn", "lastFetchedOn")
                .doesNotContain("/calendar/");
        String participant = PostgresServer.shared()
                .ask(
                        NAME,
                        "select p.id from core.participant p join core.account a on a.id = p.account_id"
                                + " where a.username = 'other-mentor2'")
                .get(0);
        String path = "/api/participants/" + participant + "/calendar-feed";
        assertThat(server.send("other-finance", "DELETE", path, "application/json", new byte[0])
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.send("coordinator", "DELETE", path, "application/json", new byte[0])
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.send("other-coordinator", "DELETE", path, "application/json", new byte[0])
                        .statusCode())
                .isEqualTo(204);
        assertThat(reads(url).statusCode()).isEqualTo(404);
        assertThat(server.get("other-mentor2", "/api/messages").body()).contains("An address was taken back");

        String again = made();
        assertThat(reads(again).statusCode()).isEqualTo(200);
        try (Person coordinator = Person.atDesk(server, "other-coordinator")) {
            coordinator
                    .opens("people/" + participant + "/details")
                    .inCard("Their own calendar")
                    .presses("Take the address back")
                    .sees("it works no longer")
                    .looks("takes back the address of somebody's calendar");
        }
        assertThat(reads(again).statusCode()).isEqualTo(404);
    }

    private static String made() {
        HttpResponse<String> made =
                server.send("other-mentor2", "POST", "/api/my/calendar-feed", "application/json", new byte[0]);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        try (JsonReader reader = Json.createReader(new StringReader(made.body()))) {
            return reader.readObject().getString("url");
        }
    }
}
