package org.alongside.app.bench;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A server in a process of its own: the built uber-jar, or whatever else is given the same settings. */
final class Server implements AutoCloseable {
    static final Path APP = Path.of("").toAbsolutePath();
    static final Path ALONGSIDE = APP.resolve("target/alongside.jar");
    static final Path WAR = APP.resolve("target/ROOT.war");
    private static final Pattern STARTED = Pattern.compile("Payara Micro .* ready in ");
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    /** What the kernel counts a process's time in. */
    private static final double TICKS_A_SECOND = 100;

    /** What is waited for. */
    private interface Sign {
        boolean isThere() throws IOException;
    }

    private final Path data;
    private final int port;
    private final Process process;

    private Server(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /**
     * Lays the uber-jar out as {@code run} does, the server's libraries side by side.
     *
     * @param home an empty or missing folder
     * @return what to launch, with {@link #WAR}
     */
    static Path laidOut(Path jar, Path home) throws IOException, InterruptedException {
        Process laying = new ProcessBuilder(
                        java(), "-jar", jar.toString(), "--rootdir", home.toString(), "--outputlauncher")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (laying.waitFor() != 0) {
            throw new IllegalStateException(jar + " did not lay itself out in " + home);
        }
        return home.resolve("launch-micro.jar");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Starts it with the demo.
     *
     * @param options for Java
     * @param deployed applications beside those in the jar, served below their file's name
     * @param environment where the database is; empty: H2 in a file
     */
    static Server launch(
            Path jar, Path data, List<String> options, List<Path> deployed, Map<String, String> environment)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(java());
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
        deployed.forEach(war -> command.addAll(List.of("--deploy", war.toString())));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logIn(data).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ALONGSIDE_DB_"));
        builder.environment().put("ALONGSIDE_DATA", data.toString());
        builder.environment().put("ALONGSIDE_DEMO", "true");
        builder.environment().putAll(environment);
        Process started = builder.start();
        // Whatever becomes of the benchmark, no server is left behind.
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        return new Server(data, port, started);
    }

    /** Waits until it says that it is started, with all that is deployed. It answers a little earlier. */
    void awaitStarted() throws IOException {
        await(() -> STARTED.matcher(Files.readString(log())).find());
    }

    /** Waits until there is a 200 at that path. */
    void await(String path) throws IOException {
        await(() -> answers(path));
    }

    private void await(Sign there) throws IOException {
        long began = System.nanoTime();
        while (!there.isThere()) {
            if (!process.isAlive() || System.nanoTime() - began > LONGEST_START.toNanos()) {
                throw new IllegalStateException("Did not start:\n" + Files.readString(log()));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean answers(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url() + path).toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(20_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path log() {
        return logIn(data);
    }

    private static Path logIn(Path data) {
        return data.resolve("server.log");
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The token of a demo account. */
    String token(String account) throws IOException {
        try (JsonReader reader =
                Json.createReader(new StringReader(Files.readString(data.resolve("demo-tokens.json"))))) {
            return reader.readObject().getString(account);
        }
    }

    /** How many seconds of the processors it has used up to now. */
    double processorSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        // After the name, which may hold blanks: state, then 10 others, then user's and system's time.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        } catch (CompletionException stillThere) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
