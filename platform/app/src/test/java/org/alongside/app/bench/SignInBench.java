package org.alongside.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What {@value #AT_ONCE} people who sign in at the same moment do to everybody else, against the same requests in quiet; and
 * whether the time of a refused sign-in tells if there is such a name.
 */
class SignInBench {
    private static final int AT_ONCE = 200;
    private static final double AT_MOST_MILLISECONDS = 500;
    private static final double AT_MOST_APART = 0.05;

    /** Below what one name may try in a quarter of an hour. */
    private static final int WRONG_FOR_EACH = 5;

    private static final List<String> NAMES = Stream.of(
                    Stream.of(
                            "admin",
                            "coordinator",
                            "supporter",
                            "researcher",
                            "second-researcher",
                            "finance",
                            "second-finance",
                            "assessor"),
                    IntStream.rangeClosed(1, 7).mapToObj(number -> "mentor" + number),
                    IntStream.rangeClosed(1, 7).mapToObj(number -> "trainee" + number))
            .flatMap(names -> names)
            .toList();

    private final AtomicInteger networks = new AtomicInteger();

    @Test
    void signingIn() throws Exception {
        Path data = Files.createDirectories(Report.FOLDER.resolve("sign-in"));
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try (Server server = Server.launch(
                Server.ALONGSIDE, data, List.of("-Xmx1g"), List.of(), Map.of("ALONGSIDE_PROXY", "127.0.0.1"))) {
            server.await("/health/ready");
            Caller.Request other = new Caller(server.url(), server.token("coordinator")).to("/api/participants");
            during(other, people.submit(() -> rest(20)));
            signIn(server, "coordinator", "alongside-demo");

            List<Double> quiet = during(other, people.submit(() -> rest(10)));
            List<Future<String>> signingIn = new ArrayList<>();
            for (int person = 0; person < AT_ONCE; person++) {
                String name = NAMES.get(person % NAMES.size());
                signingIn.add(people.submit(() -> signIn(server, name, "alongside-demo")));
            }
            List<Double> busy = during(other, people.submit(() -> {
                for (Future<String> one : signingIn) {
                    assertThat(one.get()).doesNotContain("/sign-in?");
                }
                return true;
            }));
            new Report("others while " + AT_ONCE + " people sign in at once", "milliseconds, 95th percentile")
                    .with("quiet", slow(quiet))
                    .with("while-signing-in", slow(busy))
                    .with("ratio", slow(busy) / slow(quiet))
                    .with("requests-meanwhile", busy.size())
                    .with("at-most", AT_MOST_MILLISECONDS)
                    .write("sign-in-load.json");

            List<Double> known = new ArrayList<>();
            List<Double> unknown = new ArrayList<>();
            for (int round = 0; round < WRONG_FOR_EACH; round++) {
                for (String name : NAMES) {
                    known.add(refused(server, name));
                    unknown.add(refused(server, "nobody" + round + name));
                }
            }
            double ratio = Report.median(unknown) / Report.median(known);
            new Report("refused sign-in, by whether there is such a name", "milliseconds")
                    .with("known", Report.median(known))
                    .with("unknown", Report.median(unknown))
                    .with("ratio", ratio)
                    .with("at-most-apart", AT_MOST_APART)
                    .write("sign-in-names.json");
            assertThat(slow(busy)).isLessThan(AT_MOST_MILLISECONDS);
            assertThat(Math.abs(ratio - 1)).isLessThan(AT_MOST_APART);
        } finally {
            people.shutdownNow();
        }
    }

    private double refused(Server server, String name) throws IOException {
        long began = System.nanoTime();
        String to = signIn(server, name, "no such password");
        double milliseconds = (System.nanoTime() - began) / 1e6;
        assertThat(to).endsWith("/sign-in?wrong");
        return milliseconds;
    }

    /** Where somebody is sent who signs in from a network of their own. */
    private String signIn(Server server, String name, String password) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(server.url() + "/sign-in/password").toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setDoOutput(true);
        int network = networks.incrementAndGet();
        connection.setRequestProperty("X-Forwarded-For", "10." + network / 250 + "." + network % 250 + ".1");
        connection.setRequestProperty("X-Forwarded-Proto", "https");
        connection
                .getOutputStream()
                .write(("username=" + encoded(name) + "&password=" + encoded(password))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(connection.getResponseCode()).isEqualTo(HttpURLConnection.HTTP_SEE_OTHER);
        return connection.getHeaderField("Location");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** How long one person's requests take, one after the other with a breath between them, until that is done. */
    private static List<Double> during(Caller.Request request, Future<?> done) throws Exception {
        List<Double> milliseconds = new ArrayList<>();
        while (!done.isDone() || milliseconds.isEmpty()) {
            long began = System.nanoTime();
            request.send();
            milliseconds.add((System.nanoTime() - began) / 1e6);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        done.get();
        return milliseconds;
    }

    private static boolean rest(int seconds) {
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        return true;
    }

    /** The 95th percentile. */
    private static double slow(List<Double> all) {
        return Report.quantile(all, 0.95);
    }
}
