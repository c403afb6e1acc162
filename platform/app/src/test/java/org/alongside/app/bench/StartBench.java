package org.alongside.app.bench;

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
 * How long a warm start takes, from the process's beginning to the first 200 on {@code /health/ready}, against an empty Payara
 * Micro answering on its port: the same server, Java, options and boot commands, in turns.
 */
class StartBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Path APP = Path.of("").toAbsolutePath();
    private static final Duration LONGEST = Duration.ofMinutes(4);

    /** The options that {@code run} gives; the baseline gets the same. */
    private static final List<String> OPTIONS = List.of(
            System.getProperty("bench.java-options", "").isBlank()
                    ? new String[0]
                    : System.getProperty("bench.java-options").split(" ", -1));

    @Test
    void warmStart() throws IOException, InterruptedException {
        Path data = Files.createDirectories(APP.resolve("target/bench/data"));
        Path boot = data.resolve("boot.txt");
        Files.writeString(boot, Files.readString(APP.resolve("src/main/server/boot.txt")));
        Path payara = Path.of(System.getProperty("bench.payara"));

        // The first start fills in the demo and warms the disk's cache for both.
        start(APP.resolve("target/alongside.jar"), data, boot, "/health/ready");
        start(payara, data, boot, "/");
        List<Double> ours = new ArrayList<>();
        List<Double> empty = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(start(APP.resolve("target/alongside.jar"), data, boot, "/health/ready"));
            empty.add(start(payara, data, boot, "/"));
        }
        double ratio = median(ours) / median(empty);
        String json = String.format(Locale.ROOT, """
                {
                  "benchmark": "warm start to ready",
                  "unit": "seconds",
                  "alongside": {"median": %.2f, "all": %s},
                  "empty-payara-micro": {"median": %.2f, "all": %s},
                  "ratio": %.2f,
                  "at-most": 2.5
                }
                """, median(ours), ours, median(empty), empty, ratio);
        Files.writeString(APP.resolve("target/bench/start.json"), json);
        System.out.println(json);
    }

    private static double start(Path jar, Path data, Path boot, String path) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--nohazelcast",
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                boot.toString(),
                "--postbootcommandfile",
                APP.resolve("src/main/server/after-boot.txt").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile());
        builder.environment().put("ALONGSIDE_DATA", data.toString());
        builder.environment().put("ALONGSIDE_DEMO", "true");
        builder.environment().remove("ALONGSIDE_DB_URL");
        long began = System.nanoTime();
        Process server = builder.start();
        try {
            while (!answers(port, path)) {
                if (!server.isAlive() || System.nanoTime() - began > LONGEST.toNanos()) {
                    throw new IllegalStateException("Did not start:\n" + Files.readString(data.resolve("server.log")));
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
