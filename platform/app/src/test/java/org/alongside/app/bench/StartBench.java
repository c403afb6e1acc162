package org.alongside.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * How long a warm start takes, from the process's beginning to the first 200 on {@code /health/ready}, as {@code run} starts the
 * demo, against an empty Payara Micro as it comes, answering on its port: in turns, with the same server settings. Beside them
 * stands the empty one with the Java options of {@code run}, so that it can be seen what the options do and what the rest does.
 */
class StartBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final double AT_MOST = 2.5;
    private static final Path APP = Path.of("").toAbsolutePath();
    private static final Path DATA = APP.resolve("target/bench/data");
    private static final Path CLASSES = APP.resolve("target/bench/classes.jsa");
    private static final Path EMPTY_CLASSES = APP.resolve("target/bench/empty-classes.jsa");
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final String TRIAL = "@" + APP.resolve("src/main/server/trial.options");

    @Test
    void warmStart() throws IOException, InterruptedException {
        Files.createDirectories(DATA);
        Files.deleteIfExists(CLASSES);
        Files.deleteIfExists(EMPTY_CLASSES);
        Path alongside = APP.resolve("target/alongside.jar");
        Path payara = Path.of(System.getProperty("bench.payara"));

        // The first start fills in the demo, notes the classes as the first `run` does and warms the disk's cache.
        start(alongside, "/health/ready", List.of(TRIAL, "-XX:ArchiveClassesAtExit=" + CLASSES));
        start(payara, "/", List.of(TRIAL, "-XX:ArchiveClassesAtExit=" + EMPTY_CLASSES));
        List<Double> ours = new ArrayList<>();
        List<Double> empty = new ArrayList<>();
        List<Double> emptyTuned = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(start(alongside, "/health/ready", List.of(TRIAL, "-XX:SharedArchiveFile=" + CLASSES)));
            empty.add(start(payara, "/", List.of()));
            emptyTuned.add(start(payara, "/", List.of(TRIAL, "-XX:SharedArchiveFile=" + EMPTY_CLASSES)));
        }
        double ratio = median(ours) / median(empty);
        String json = String.format(
                Locale.ROOT,
                """
                {
                  "benchmark": "warm start to ready",
                  "unit": "seconds",
                  "alongside": {"median": %.2f, "all": %s},
                  "empty-payara-micro": {"median": %.2f, "all": %s},
                  "empty-payara-micro-with-our-java-options": {"median": %.2f, "all": %s},
                  "ratio": %.2f,
                  "ratio-with-our-java-options": %.2f,
                  "at-most": %.1f
                }
                """,
                median(ours),
                ours,
                median(empty),
                empty,
                median(emptyTuned),
                emptyTuned,
                ratio,
                median(ours) / median(emptyTuned),
                AT_MOST);
        Files.writeString(APP.resolve("target/bench/start.json"), json);
        System.out.println(json);
        assertThat(ratio).isLessThanOrEqualTo(AT_MOST);
    }

    private static double start(Path jar, String path, List<String> options) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--nohazelcast",
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                APP.resolve("src/main/server/boot.txt").toString(),
                "--postbootcommandfile",
                APP.resolve("src/main/server/after-boot.txt").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(DATA.resolve("server.log").toFile());
        builder.environment().put("ALONGSIDE_DATA", DATA.toString());
        builder.environment().put("ALONGSIDE_DEMO", "true");
        builder.environment().remove("ALONGSIDE_DB_URL");
        long began = System.nanoTime();
        Process server = builder.start();
        try {
            while (!answers(port, path)) {
                if (!server.isAlive() || System.nanoTime() - began > LONGEST.toNanos()) {
                    throw new IllegalStateException("Did not start:\n" + Files.readString(DATA.resolve("server.log")));
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            server.destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    /** Ours must say 200; an empty server has nothing at its root, but any answer shows that it is there. */
    private static boolean answers(int port, String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(20_000);
            int status = connection.getResponseCode();
            return path.equals("/") || status == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
