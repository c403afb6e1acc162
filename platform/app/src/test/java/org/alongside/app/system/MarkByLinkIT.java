package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a planned meeting to a message the day before, and from the link in it to what became of the meeting; without signing in. */
class MarkByLinkIT {
    private static final String DATABASE = "mark-by-link";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern LINK =
            Pattern.compile("https://people\\.example\\.net(/met/[A-Za-z0-9_-]{24})(?![A-Za-z0-9_-])");

    private static GreenMail mail;
    private static RunningServer server;
    private static String meeting;

    private static HttpClient http;

    @BeforeAll
    static void theDayBefore() throws IOException {
        int port = freePort();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        http = HttpClient.newHttpClient();
        server = RunningServer.prepare(DATABASE, name -> {
            Map<String, String> environment = new HashMap<>(Database.POSTGRESQL.environment(name));
            environment.put("ALONGSIDE_SMTP_HOST", "127.0.0.1");
            environment.put("ALONGSIDE_SMTP_PORT", Integer.toString(port));
            environment.put("ALONGSIDE_SMTP_TLS", "none");
            environment.put("ALONGSIDE_SMTP_FROM", "no-reply@example.net");
            environment.put("ALONGSIDE_URL", "https://people.example.net");
            return environment;
        });
        server.boot();
        // Planned a while ago, for tomorrow; then somebody pulls the plug.
        meeting = UUID.randomUUID().toString();
        PostgresServer.shared()
                .execute(
                        DATABASE,
                        "insert into mentoring.meeting (id, programme_id, pairing_id, planned_at, channel, version)"
                                + " select '" + meeting
                                + "', programme_id, id, now() + interval '23 hours', 'PHONE', 1 from mentoring.pairing"
                                + " where id = '" + open() + "'");
        server.kill();
        server.boot();
    }

    @AfterAll
    static void stop() {
        server.close();
        mail.stop();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** A pair that meets; both hear by e-mail. */
    private static String open() {
        return PostgresServer.shared()
                .ask(
                        DATABASE,
                        "select g.id from mentoring.pairing g join core.participant m on m.id = g.mentor_id"
                                + " join core.participant t on t.id = g.trainee_id where g.state = 'MEETING'"
                                + " and m.reach_by = 'EMAIL' and t.reach_by = 'EMAIL' order by g.id")
                .get(0);
    }

    private static void change(String what) {
        PostgresServer.shared()
                .execute(DATABASE, "update mentoring.meeting set " + what + " where id = '" + meeting + "'");
    }

    private static List<String> outcome() {
        return PostgresServer.shared()
                .ask(
                        DATABASE,
                        "select coalesce(outcome, 'nobody said') from mentoring.meeting where id = '" + meeting + "'");
    }

    private static List<String> links() {
        return Stream.of(mail.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .flatMap(whole -> LINK.matcher(whole.replace("=\r\n", "")).results())
                .map(found -> found.group(1))
                .toList();
    }

    /** The two who meet have one each; whoever else meets tomorrow has another. Ours is the one that is about our meeting. */
    private static String linkOf(String member) {
        String hash = PostgresServer.shared()
                .ask(
                        DATABASE,
                        "select r.secret_hash from mentoring.reminder r join mentoring.meeting m on m.id = r.meeting_id"
                                + " join mentoring.pairing g on g.id = m.pairing_id and g." + member
                                + "_id = r.participant_id where m.id = '" + meeting + "'")
                .get(0);
        return links().stream()
                .filter(link -> PostgresServer.shared()
                        .ask(DATABASE, "select encode(sha256('" + link.substring("/met/".length()) + "'), 'hex')")
                        .get(0)
                        .equals(hash))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> ask(String path) {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path)).GET());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpResponse<String> press(String path, String answer, String site) {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString("answer=" + answer)));
    }

    @Test
    void somebodyMarksTheirMeetingFromTheirTelephoneWithoutSigningIn() throws IOException {
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (links().isEmpty()) {
            assertThat(System.nanoTime()).as("told before the meeting").isLessThan(giveUp);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        String link = linkOf("mentor");

        try (Person phone = Person.unknown(server, "en-GB").atAPhone()) {
            phone.opens(link.substring(1)).sees("Please come back later").looks("opens the link too early");
            // And the hour has come and gone.
            change("planned_at = planned_at - interval '1 day'");
            HttpResponse<String> looked = ask(link);
            for (int preview = 0; preview < 3; preview++) {
                assertThat(ask(link).body()).isEqualTo(looked.body());
            }
            assertThat(looked.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(looked.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(looked.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(looked.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'")
                    .doesNotContain("script", "unsafe");
            assertThat(looked.body())
                    .contains("Did your meeting on ")
                    .doesNotContain("<script", "entor", "rainee", link.substring("/met/".length()));
            assertThat(press(link, "MET", "cross-site").statusCode()).isEqualTo(403);
            assertThat(press(link, "SOMETHING", "same-origin").statusCode()).isEqualTo(422);
            assertThat(outcome()).containsExactly("nobody said");

            phone.opens(link.substring(1)).sees("Did your meeting on ").looks("is asked whether they met");
            assertThat(phone.tabsThrough()).isEmpty();
            phone.presses("We met").sees("Thank you. It is written down.").looks("has said that they met");
            assertThat(outcome()).containsExactly("MET");
            assertThat(phone.page().context().cookies()).isEmpty();

            Response again = phone.page().navigate(server.url() + link);
            assertThat(again.status()).isEqualTo(200);
            phone.sees("This link is no longer needed").looks("opens the link again");
        }
        HttpResponse<String> replay = press(link, "DID_NOT_HAPPEN", "same-origin");
        assertThat(replay.body()).contains("This link is no longer needed");
        assertThat(outcome()).containsExactly("MET");
        HttpResponse<String> unknown = ask("/met/" + "A".repeat(24));
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(List.of(unknown.body(), ask("/met/").body(), ask("/met/what").body()))
                .containsOnly(replay.body());
        assertThat(server.log()).doesNotContain(link.substring("/met/".length()));

        whoGuessesHasToWait();
        withTheDatabaseAwayItIsSaidKindly(link);
    }

    private static void whoGuessesHasToWait() {
        HttpResponse<String> last = ask("/met/" + "B".repeat(24));
        for (int guess = 0; guess < 60 && last.statusCode() == 200; guess++) {
            last = ask("/met/" + "B".repeat(24));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        // Who has a link of their own, from the same network, waits as well: nothing tells the two apart.
    }

    private static void withTheDatabaseAwayItIsSaidKindly(String link) throws IOException {
        // A start forgets who guessed.
        server.stop();
        server.boot();
        PostgresServer.shared().takeAway(DATABASE);
        try {
            HttpResponse<String> away = ask(link);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            assertThat(away.body()).doesNotContain(link.substring("/met/".length()));
        } finally {
            PostgresServer.shared().giveBack(DATABASE);
        }
    }
}
