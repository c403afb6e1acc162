package org.alongside.app.system;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.plugin.broken.BrokenCircle;

/** The built uber-jar, started as its users start it, on a free port with a data folder of its own. */
final class RunningServer implements AutoCloseable {
    private static final Path APP = Path.of("").toAbsolutePath();
    /** Other test JVMs may run beside this one. */
    private static final String FORK = System.getProperty("test.fork", "fork-1");

    private static final Path PLUGIN =
            APP.getParent().getParent().resolve("plugins/study-circle/target/study-circle.jar");
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    /** Nobody: a request as this account carries no token. */
    static final String STRANGER = "stranger";

    private static final Map<Database, RunningServer> SHARED = new EnumMap<>(Database.class);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path data;
    private final int port;
    private final Map<String, String> database;
    private final boolean forMuch;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private Process process;

    private RunningServer(Path data, int port, Map<String, String> database, boolean forMuch) {
        this.data = data;
        this.port = port;
        this.database = database;
        this.forMuch = forMuch;
    }

    /** One server with the demo on PostgreSQL, shared by all tests that only add to it; stopped with the JVM. */
    static RunningServer withDemo() {
        return withDemo(Database.POSTGRESQL);
    }

    /** The same on either database. */
    static synchronized RunningServer withDemo(Database database) {
        return SHARED.computeIfAbsent(database, where -> {
            RunningServer server = started("shared", where, true);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return server;
        });
    }

    /** A server with the demo on PostgreSQL for one test alone. */
    static RunningServer start(String name) {
        return start(name, Database.POSTGRESQL);
    }

    /** A server with the demo for one test alone. */
    static RunningServer start(String name, Database database) {
        return started(name, database, false);
    }

    /** A server with the demo on PostgreSQL for one test alone, of which that test asks thousands of things. */
    static RunningServer startForMuch(String name) {
        return started(name, Database.POSTGRESQL, true);
    }

    private static RunningServer started(String name, Database database, boolean forMuch) {
        RunningServer server =
                prepare(name + "-" + database.name().toLowerCase(Locale.ROOT), database::environment, forMuch);
        try {
            server.boot();
            return server;
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** A server that has not been started, with an environment of its own. */
    static RunningServer prepare(String name, Function<String, Map<String, String>> environment) {
        return prepare(name, environment, false);
    }

    private static RunningServer prepare(
            String name, Function<String, Map<String, String>> environment, boolean forMuch) {
        try {
            Path data = Files.createDirectories(APP.resolve("target/system").resolve(FORK))
                    .resolve(name);
            deleteAll(data);
            Files.createDirectories(data.resolve("plugins"));
            Files.copy(PLUGIN, data.resolve("plugins/study-circle.jar"));
            TestPlugin.write(data.resolve("plugins"), "broken-circle", BrokenCircle.class);
            return new RunningServer(data, freePort(), environment.apply(name), forMuch);
        } catch (IOException cannotPrepare) {
            throw new UncheckedIOException(cannotPrepare);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Starts it, or starts it again on the same data. Returns when it says that it is ready. */
    void boot() throws IOException {
        long before = logged();
        launch();
        if (!ready() && containerGaveUp(before)) {
            launch();
            ready();
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended: " + firstCause(before) + "\n" + log());
        }
    }

    /**
     * On a busy machine Payara now and then fails to put its own services together, before it has looked at the
     * application (payara/Payara#4395). That says nothing of what is tested here, so it is started once more.
     */
    private boolean containerGaveUp(long before) throws IOException {
        String since = since(before);
        boolean gaveUp =
                since.contains("GlassFishException: Server failed to start") && !since.contains("BindException");
        if (gaveUp) {
            System.err.println("Payara failed to start and is started once more: " + firstCause(before));
        }
        return gaveUp;
    }

    private String firstCause(long before) throws IOException {
        return since(before)
                .lines()
                .dropWhile(line -> !line.startsWith("MultiException stack 1"))
                .skip(1)
                .limit(6)
                .map(String::strip)
                .collect(Collectors.joining(" | "));
    }

    private long logged() {
        return data.resolve("server.log").toFile().length();
    }

    private String since(long before) throws IOException {
        byte[] whole = Files.readAllBytes(data.resolve("server.log"));
        int from = Math.toIntExact(before);
        return new String(whole, from, whole.length - from, StandardCharsets.UTF_8);
    }

    private void launch() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        if (forMuch) {
            command.add("-XX:+UseSerialGC");
        } else {
            // A server that lives for minutes, often for one start only: what takes long to compile well is not worth
            // it.
            command.add("@" + APP.resolve("src/main/server/trial.options"));
        }
        command.addAll(List.of(
                "-jar",
                APP.resolve("target/alongside.jar").toString(),
                "--nohazelcast",
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                bootFile().toString(),
                "--postbootcommandfile",
                APP.resolve("src/main/server/after-boot.txt").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()));
        builder.environment().put("ALONGSIDE_DATA", data.toString());
        builder.environment().put("ALONGSIDE_DEMO", "true");
        builder.environment().keySet().removeIf(name -> name.startsWith("ALONGSIDE_DB_"));
        builder.environment().putAll(database);
        process = builder.start();
        // Whatever becomes of the test, no server is left behind.
        Process started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    }

    private Path bootFile() throws IOException {
        Path file = data.resolve("server-boot.txt");
        Files.writeString(
                file,
                Files.readString(APP.resolve("src/main/server/boot.txt"))
                        + "set configs.config.server-config.network-config.network-listeners.network-listener"
                        + ".http-listener.address=127.0.0.1\n");
        return file;
    }

    /** Waits until it says that it is ready; false when it ended before. */
    private boolean ready() throws IOException {
        long giveUp = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < giveUp) {
            if (!process.isAlive()) {
                return false;
            }
            if (status("/health/ready") == 200) {
                return true;
            }
            pause();
        }
        throw new IllegalStateException("The server did not get ready:\n" + log());
    }

    /** Ends the process as a power cut would. */
    void kill() {
        process.destroyForcibly();
        waitFor();
    }

    /** Stops it as Ctrl-C does. */
    void stop() {
        process.destroy();
        waitFor();
    }

    @Override
    public void close() {
        stop();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    Path data() {
        return data;
    }

    String log() throws IOException {
        return Files.readString(data.resolve("server.log"));
    }

    /** The token of a demo account, or one that was noted down. */
    String token(String account) {
        return tokens.computeIfAbsent(account, this::tokenOfTheDemo);
    }

    /** Notes the token of an account down that a test made; from then on it is asked by this name. */
    void note(String account, String token) {
        tokens.put(account, token);
    }

    private String tokenOfTheDemo(String account) {
        try (JsonReader reader =
                Json.createReader(new StringReader(Files.readString(data.resolve("demo-tokens.json"))))) {
            return reader.readObject().getString(account);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks the API as a demo account. */
    HttpResponse<String> get(String account, String path) {
        return send(account, HttpRequest.newBuilder(URI.create(url() + path)).GET());
    }

    /** Asks the API for a file as a demo account. */
    byte[] bytes(String account, String path) {
        return send(
                        account,
                        HttpRequest.newBuilder(URI.create(url() + path)).GET(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** Sends JSON to the API as a demo account. */
    HttpResponse<String> post(String account, String path, String json) {
        return send(account, "POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends anything to the API as a demo account. */
    HttpResponse<String> send(String account, String method, String path, String type, byte[] body) {
        return send(
                account,
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> send(String account, HttpRequest.Builder request) {
        return send(account, request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(String account, HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        if (!account.equals(STRANGER)) {
            request.header("Authorization", "Bearer " + token(account));
        }
        try {
            return http.send(request.timeout(Duration.ofMinutes(2)).build(), handler);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The status a stranger gets; 0 when nobody answers. */
    int status(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url() + path))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobodyAnswers) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void waitFor() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
