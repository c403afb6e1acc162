package org.alongside.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long a warm start takes, from the process's beginning until the server says that it is ready: started as {@code run} starts
 * the demo, against an empty Payara Micro as it comes, in turns, with the same server settings. Beside them stands the empty one
 * laid out and with the Java options of {@code run}, so that it can be seen what these do and what the rest does.
 */
class StartBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final double AT_MOST = 2.5;
    private static final Path DATA = Report.FOLDER.resolve("start");
    private static final String TRIAL = "@" + Server.APP.resolve("src/main/server/trial.options");

    /** An empty server has no page that could be ready. */
    private static final String NOTHING = "";

    /** A server laid out in a folder, which notes its classes when it first stops: as {@code run} does it. */
    private record LaidOut(Path launcher, Path classes, String readyAt) {
        static LaidOut of(Path jar, String name, List<Path> deployed, String readyAt)
                throws IOException, InterruptedException {
            Path home = DATA.resolve(name);
            LaidOut server = new LaidOut(Server.laidOut(jar, home), home.resolve("classes.jsa"), readyAt);
            // The first start deploys and fills in the demo, too, and warms the disk's cache.
            start(server.launcher, List.of(TRIAL, "-XX:ArchiveClassesAtExit=" + server.classes), deployed, readyAt);
            return server;
        }

        double startAgain() throws IOException {
            return start(launcher, List.of(TRIAL, "-XX:SharedArchiveFile=" + classes), List.of(), readyAt);
        }
    }

    @Test
    void warmStart() throws IOException, InterruptedException {
        if (Files.exists(DATA)) {
            try (Stream<Path> old = Files.walk(DATA)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(DATA);
        Path payara = Path.of(System.getProperty("bench.payara"));
        LaidOut alongside = LaidOut.of(Server.ALONGSIDE, "alongside", List.of(Server.WAR), "/health/ready");
        LaidOut tuned = LaidOut.of(payara, "empty", List.of(), NOTHING);

        List<Double> ours = new ArrayList<>();
        List<Double> empty = new ArrayList<>();
        List<Double> emptyTuned = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(alongside.startAgain());
            empty.add(start(payara, List.of(), List.of(), NOTHING));
            emptyTuned.add(tuned.startAgain());
        }
        double ratio = Report.median(ours) / Report.median(empty);
        new Report("warm start to ready", "seconds")
                .with("alongside", ours)
                .with("empty-payara-micro", empty)
                .with("empty-payara-micro-laid-out-with-our-java-options", emptyTuned)
                .with("ratio", ratio)
                .with("ratio-laid-out-with-our-java-options", Report.median(ours) / Report.median(emptyTuned))
                .with("at-most", AT_MOST)
                .write("start.json");
        assertThat(ratio).isLessThanOrEqualTo(AT_MOST);
    }

    private static double start(Path jar, List<String> options, List<Path> deployed, String readyAt)
            throws IOException {
        long began = System.nanoTime();
        try (Server server = Server.launch(jar, DATA, options, deployed, Map.of())) {
            server.awaitStarted();
            double seconds = (System.nanoTime() - began) / 1e9;
            if (!readyAt.isEmpty()) {
                server.await(readyAt);
            }
            return seconds;
        }
    }
}
