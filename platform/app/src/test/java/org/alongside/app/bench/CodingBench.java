package org.alongside.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Coding as researchers do it: bringing a text in, giving passages codes one by one and five at a time, and opening a transcript with
 * many of them in Chromium. On a text of {@value #SHORT} characters and on one of {@value #LONG}; the shorter one, and the same page
 * with no codings, are the baselines.
 */
class CodingBench {
    private static final int SHORT = 60_000;
    private static final int LONG = 1_000_000;
    private static final int HIGHLIGHTS = 1_000;
    private static final int CODES = 40;
    private static final int CODERS = 5;
    private static final int EACH = 200;
    private static final int OPENED = Integer.getInteger("bench.opened", 5);
    private static final double IMPORT_AT_MOST = 100;
    private static final double ADD_AT_MOST = 10;
    private static final double A_SECOND_AT_LEAST = 150;
    private static final double AT_ONCE_P95_AT_MOST = 60;
    private static final double OPEN_SHORT_AT_MOST = 1_000;
    private static final double OPEN_LONG_AT_MOST = 3_000;
    private static final String WORDS =
            "We met on the bench by the river and she asked nothing of me that day which was"
                    + " what I had hoped for though I could not have said so then and I went home lighter than I came";

    private final Random random = new Random(20_261_201);

    @Test
    void readingAndCodingATranscript() throws Exception {
        Path data = Files.createDirectories(Report.FOLDER.resolve("coding"));
        Files.deleteIfExists(data.resolve("demo-tokens.json"));
        Report report = new Report(
                "coding: " + HIGHLIGHTS + " codings on " + SHORT + " and " + LONG + " characters", "milliseconds");
        try (Server server = Server.launch(Server.ALONGSIDE, data, List.of("-Xmx1g"), List.of(), Map.of())) {
            server.await("/health/ready");
            Study study = Study.begun(server);
            String warm = study.bringIn(text(SHORT));
            codings(study, warm, HIGHLIGHTS);

            List<Double> imports = new ArrayList<>();
            for (int i = 0; i < OPENED; i++) {
                String words = text(SHORT);
                imports.add(milliseconds(() -> study.bringIn(words)));
            }
            String bare = study.bringIn(text(SHORT));
            String small = study.bringIn(text(SHORT));
            String large = study.bringIn(text(LONG));
            List<Double> short1000 = codings(study, small, HIGHLIGHTS);
            List<Double> long1000 = codings(study, large, HIGHLIGHTS);
            String shared = study.bringIn(text(SHORT));
            List<Double> atOnce = new ArrayList<>();
            double perSecond = atOnce(study, shared, atOnce);
            report.with("import-txt", Report.median(imports))
                    .with("import-txt-at-most", IMPORT_AT_MOST)
                    .with("add", Report.median(short1000))
                    .with("add-p95", Report.quantile(short1000, 0.95))
                    .with("add-last-hundred", Report.median(short1000.subList(HIGHLIGHTS - 100, HIGHLIGHTS)))
                    .with("add-long", Report.median(long1000))
                    .with("add-long-p95", Report.quantile(long1000, 0.95))
                    .with("add-at-most", ADD_AT_MOST)
                    .with("five-at-once-a-second", perSecond)
                    .with("five-at-once-p95", Report.quantile(atOnce, 0.95))
                    .with("open-baseline", opened(server, bare, 0))
                    .with("open", opened(server, small, HIGHLIGHTS))
                    .with("open-long", opened(server, large, HIGHLIGHTS));
        }
        report.write("coding.json");
    }

    /** One study of the demo programme, into which any number of interviews is brought. */
    private record Study(Caller caller, String id, List<String> people, List<String> codes) {
        static Study begun(Server server) throws IOException {
            Caller caller = new Caller(server.url(), server.token("researcher"));
            String initiative =
                    array(new Caller(server.url(), server.token("coordinator"))
                                    .to("/api/initiatives")
                                    .send())
                            .stream()
                            .map(JsonValue::asJsonObject)
                            .filter(one -> one.getString("type").equals("mentoring"))
                            .findFirst()
                            .orElseThrow()
                            .getString("id");
            String demo = array(caller.to("/api/analysis/studies").send())
                    .getJsonObject(0)
                    .getString("id");
            List<String> people = array(caller.to("/api/analysis/studies/" + demo + "/interviews")
                            .send())
                    .stream()
                    .map(one -> one.asJsonObject().getString("participant"))
                    .distinct()
                    .toList();
            String study = idOf(caller.to("/api/analysis/studies")
                    .sending(Json.createObjectBuilder()
                            .add("initiative", initiative)
                            .add("title", "Much to read")
                            .add("question", "How fast is it?")
                            .add("approach", "CODEBOOK")
                            .add("peopleCalled", "Mentor")
                            .build())
                    .send());
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < CODES; i++) {
                codes.add(idOf(caller.to("/api/analysis/studies/" + study + "/codes")
                        .sending(Json.createObjectBuilder()
                                .add("name", "Code " + i)
                                .add("definition", "")
                                .build())
                        .send()));
            }
            return new Study(caller, study, people, codes);
        }

        /** The transcript. */
        String bringIn(String words) throws IOException {
            String interview = idOf(caller.to("/api/analysis/studies/" + id + "/interviews")
                    .sending(Json.createObjectBuilder()
                            .add("participant", people.get(0))
                            .add(
                                    "heldOn",
                                    LocalDate.now(ZoneOffset.UTC).minusDays(2).toString())
                            .build())
                    .send());
            return idOf(caller.to("/api/analysis/interviews/" + interview + "/transcript?fileName=much.txt")
                    .sending("application/octet-stream", words.getBytes(StandardCharsets.UTF_8))
                    .send());
        }

        void code(String transcript, String text, int code, int start, int end) throws IOException {
            JsonObjectBuilder coding = Json.createObjectBuilder()
                    .add("code", codes.get(code))
                    .add("start", start)
                    .add("end", end)
                    .add("quote", text.substring(start, end));
            caller.to("/api/analysis/transcripts/" + transcript + "/codings")
                    .sending(coding.build())
                    .send();
        }

        String text(String transcript) throws IOException {
            return object(caller.to("/api/analysis/transcripts/" + transcript).send())
                    .getString("text");
        }
    }

    private List<Double> codings(Study study, String transcript, int many) throws Exception {
        String text = study.text(transcript);
        int length = text.length();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int start = (int) ((long) i * (length - 200) / many);
            int end = start + 40 + random.nextInt(120);
            int code = random.nextInt(CODES);
            times.add(milliseconds(() -> {
                study.code(transcript, text, code, start, end);
                return transcript;
            }));
        }
        return times;
    }

    /** How many codings a second five people make of one text. */
    private double atOnce(Study study, String transcript, List<Double> times) throws Exception {
        String text = study.text(transcript);
        int length = text.length();
        ExecutorService coders = Executors.newFixedThreadPool(CODERS);
        List<Future<List<Double>>> all = new ArrayList<>();
        long began = System.nanoTime();
        for (int coder = 0; coder < CODERS; coder++) {
            int first = coder;
            all.add(coders.submit(() -> {
                List<Double> own = new ArrayList<>();
                for (int i = 0; i < EACH; i++) {
                    int start = (i * CODERS + first) * (length - 200) / (EACH * CODERS);
                    own.add(milliseconds(() -> {
                        study.code(transcript, text, first, start, start + 100);
                        return transcript;
                    }));
                }
                return own;
            }));
        }
        for (Future<List<Double>> own : all) {
            times.addAll(own.get());
        }
        coders.shutdown();
        return CODERS * EACH / ((System.nanoTime() - began) / 1e9);
    }

    /** From asking for the page until the text and its codings are there. */
    private static List<Double> opened(Server server, String transcript, int codings) {
        List<Double> times = new ArrayList<>();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")))) {
            Page page = browser.newPage();
            page.navigate(server.url() + "/sign-in");
            page.locator("input[name=username]").fill("researcher");
            page.locator("input[name=password]").fill("alongside-demo");
            page.keyboard().press("Enter");
            page.locator(".frame-header .account").waitFor();
            String there = codings > 0 ? "alongside-transcript mark" : "alongside-transcript .sentence";
            for (int i = 0; i <= OPENED; i++) {
                long began = System.nanoTime();
                page.navigate(server.url() + "/analysis/transcripts/" + transcript);
                page.locator(there)
                        .last()
                        .waitFor(new Locator.WaitForOptions()
                                .setState(WaitForSelectorState.ATTACHED)
                                .setTimeout(120_000));
                page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
                if (i > 0) {
                    times.add((System.nanoTime() - began) / 1e6);
                }
            }
            assertThat(page.locator("alongside-transcript mark").count()).isGreaterThanOrEqualTo(codings);
        }
        return times;
    }

    /** Two people speaking in turns. */
    private String text(int length) {
        StringBuilder text = new StringBuilder();
        String[] words = WORDS.split(" ", -1);
        for (int turn = 0; text.length() < length; turn++) {
            text.append(turn % 2 == 0 ? "Interviewer: " : "Mentor: ");
            int sentences = 1 + random.nextInt(6);
            for (int i = 0; i < sentences; i++) {
                int many = 5 + random.nextInt(20);
                for (int word = 0; word < many; word++) {
                    text.append(words[random.nextInt(words.length)]).append(word + 1 < many ? " " : ". ");
                }
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private static double milliseconds(Callable<?> work) throws Exception {
        long began = System.nanoTime();
        work.call();
        return (System.nanoTime() - began) / 1e6;
    }

    private static String idOf(String answer) {
        return object(answer).getString("id");
    }

    private static JsonObject object(String answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            return reader.readObject();
        }
    }

    private static JsonArray array(String answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            return reader.readArray();
        }
    }
}
