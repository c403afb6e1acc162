package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Brings the seven real interviews of the PDPilot study in over the API, as another system would, and looks for the words that
 * {@code pdftotext} finds and the quotes that the study's authors coded. Skipped where the files are not at hand.
 */
class PdpilotIT {
    private static final Path FOLDER = Path.of("shared", "data", "pdpilot");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final int QUOTES_AT_LEAST = 256;

    /** The line at the end of a page is printed again at the top of the next, in these files; it counts once. */
    private static final Pattern TWICE =
            Pattern.compile("(?m)^(?:\\d*\\s*)(.*[A-Za-z].*)\\n(?:[^A-Za-z]*\\n)*\\f(?:\\d*\\s*)\\1$");

    @Test
    void sevenRealInterviewsAreBroughtInWithEveryWordAndTheirQuotesAreFound() throws IOException, InterruptedException {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println("PDPilot over the API: skipped, there is no " + FOLDER + " in any folder above");
        }
        assumeTrue(found.isPresent());
        try (RunningServer server = RunningServer.start("pdpilot", Database.H2)) {
            Map<String, JsonObject> transcripts = bringIn(server, found.get());
            everyWordIsThere(transcripts, found.get());
            speakersAreRecognised(transcripts);
            quotesAreFound(transcripts, found.get());
        }
    }

    private static Map<String, JsonObject> bringIn(RunningServer server, Path folder) throws IOException {
        String initiative = id(read(server, "coordinator", "/api/initiatives").asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("type").equals("mentoring"))
                .findFirst()
                .orElseThrow());
        String demo = id(read(server, "researcher", "/api/analysis/studies")
                .asJsonArray()
                .getJsonObject(0));
        String study = id(created(server.post(
                        "researcher",
                        "/api/analysis/studies",
                        Json.createObjectBuilder()
                                .add("initiative", initiative)
                                .add("title", "Seven real interviews")
                                .add("question", "Are all their words there?")
                                .add("approach", "CODEBOOK")
                                .add("peopleCalled", "Participant")
                                .build()
                                .toString()))
                .asJsonObject());
        List<String> people =
                read(server, "researcher", "/api/analysis/studies/" + demo + "/interviews").asJsonArray().stream()
                        .map(interview -> interview.asJsonObject().getString("participant"))
                        .distinct()
                        .toList();
        Map<String, JsonObject> transcripts = new TreeMap<>();
        for (int number = 1; number <= 7; number++) {
            String interview = id(created(server.post(
                            "researcher",
                            "/api/analysis/studies/" + study + "/interviews",
                            Json.createObjectBuilder()
                                    .add("participant", people.get(number - 1))
                                    .add(
                                            "heldOn",
                                            LocalDate.now(ZoneOffset.UTC)
                                                    .minusDays(2)
                                                    .toString())
                                    .build()
                                    .toString()))
                    .asJsonObject());
            String name = "P" + number;
            JsonObject imported = created(server.send(
                            "researcher",
                            "POST",
                            "/api/analysis/interviews/" + interview + "/transcript?fileName=" + name + ".pdf",
                            "application/octet-stream",
                            Files.readAllBytes(folder.resolve(name + ".pdf"))))
                    .asJsonObject();
            transcripts.put(
                    name,
                    read(server, "researcher", "/api/analysis/transcripts/" + id(imported))
                            .asJsonObject());
        }
        return transcripts;
    }

    private static void everyWordIsThere(Map<String, JsonObject> transcripts, Path folder)
            throws IOException, InterruptedException {
        int words = 0;
        for (Map.Entry<String, JsonObject> transcript : transcripts.entrySet()) {
            Map<String, Integer> missing = new HashMap<>();
            String printed = byPdftotext(folder.resolve(transcript.getKey() + ".pdf"));
            words(TWICE.matcher(printed).replaceAll("$1\n"), missing, 1);
            words += missing.values().stream().mapToInt(Integer::intValue).sum();
            words(transcript.getValue().getString("text"), missing, -1);
            for (JsonValue turn : transcript.getValue().getJsonArray("turns")) {
                words(turn.asJsonObject().getString("speaker"), missing, -1);
            }
            missing.values().removeIf(count -> count <= 0);
            assertThat(missing)
                    .as("words of " + transcript.getKey() + " that are missing")
                    .isEmpty();
        }
        System.out.println("PDPilot over the API: all of " + words + " words are there");
    }

    private static void words(String text, Map<String, Integer> counts, int each) {
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> counts.merge(word, each, Integer::sum));
    }

    private static String byPdftotext(Path pdf) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("pdftotext", "-layout", pdf.toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }

    private static void speakersAreRecognised(Map<String, JsonObject> transcripts) {
        transcripts.forEach((name, transcript) -> {
            TreeSet<String> speakers = transcript.getJsonArray("turns").stream()
                    .map(turn -> turn.asJsonObject().getString("speaker"))
                    .filter(speaker -> !speaker.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            System.out.println("PDPilot over the API: " + name + " has "
                    + transcript.getJsonArray("turns").size() + " turns of " + speakers);
            assertThat(speakers).as(name).contains("Dan", "Participant");
            assertThat(transcript.getJsonArray("turns")).as(name).hasSizeGreaterThan(90);
        });
    }

    private static void quotesAreFound(Map<String, JsonObject> transcripts, Path folder) throws IOException {
        List<String> quotes = Files.readAllLines(folder.resolve("coded-segments.tsv")).stream()
                .skip(1)
                .toList();
        Map<String, String> texts = new TreeMap<>();
        transcripts.forEach((name, transcript) -> texts.put(name, withoutBlanks(withLabels(transcript))));
        long there = quotes.stream()
                .map(line -> line.split("\t", -1))
                .filter(line -> texts.get(line[0]).contains(withoutBlanks(line[2]))
                        || withoutBlanks(transcripts.get(line[0]).getString("text"))
                                .contains(withoutBlanks(line[2])))
                .count();
        System.out.println("PDPilot over the API: " + there + " of " + quotes.size() + " quotes found verbatim");
        assertThat(quotes).hasSize(261);
        assertThat(there).isGreaterThanOrEqualTo(QUOTES_AT_LEAST);
    }

    /** Some quotes hold the label of whoever speaks next. */
    private static String withLabels(JsonObject transcript) {
        String text = transcript.getString("text");
        return transcript.getJsonArray("turns").stream()
                .map(JsonValue::asJsonObject)
                .map(turn -> turn.getString("speaker") + ":" + text.substring(turn.getInt("start"), turn.getInt("end")))
                .collect(Collectors.joining("\n"));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static JsonStructure read(RunningServer server, String account, String path) {
        return json(server.get(account, path), 200);
    }

    private static JsonStructure created(HttpResponse<String> answer) {
        return json(answer, 201);
    }

    private static JsonStructure json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }

    private static String id(JsonObject object) {
        return object.getString("id");
    }
}
