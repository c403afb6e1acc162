package org.alongside.analysis.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reads the seven real interviews of the PDPilot study and looks for the quotes that its authors coded. The files are not
 * part of the project: the test is skipped where they are not at hand.
 */
class PdpilotTest {
    private static final Path FOLDER = Path.of("shared", "data", "pdpilot");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern IN_MARGIN = Pattern.compile("^\\d*\\s*");

    private static Path folder = Path.of("");
    private static final Map<String, TranscriptText> INTERVIEWS = new TreeMap<>();

    @BeforeAll
    static void readAll() throws IOException {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println("PDPilot: skipped, there is no " + FOLDER + " in any folder above");
        }
        assumeTrue(found.isPresent());
        folder = found.get();
        for (String name : names()) {
            INTERVIEWS.put(name, TranscriptReader.read(name + ".pdf", Files.readAllBytes(pdf(name))));
        }
    }

    private static List<String> names() {
        return IntStream.rangeClosed(1, 7).mapToObj(number -> "P" + number).toList();
    }

    private static Path pdf(String name) {
        return folder.resolve(name + ".pdf");
    }

    @Test
    void recognisesEverySpeakersTurns() {
        // As many as the files number their paragraphs, the title among them.
        Map<String, Integer> numbered =
                Map.of("P1", 95, "P2", 166, "P3", 122, "P4", 110, "P5", 135, "P6", 100, "P7", 105);
        INTERVIEWS.forEach((name, interview) -> {
            Map<String, Long> turns = interview.turns().stream()
                    .collect(Collectors.groupingBy(Turn::speaker, TreeMap::new, Collectors.counting()));
            System.out.println("PDPilot " + name + ": " + interview.turns().size() + " turns " + turns);
            assertThat(interview.turns()).hasSize(numbered.get(name));
            assertThat(interview.speakers()).startsWith("Dan", "Participant");
            assertThat(turns.get("")).as("Only the title has no speaker").isEqualTo(1);
        });
    }

    @Test
    void breaksNoSentenceWhereALineOrAPageEnds() {
        INTERVIEWS
                .values()
                .forEach(interview -> assertThat(interview.turns())
                        .allSatisfy(turn -> assertThat(interview.words(turn)).doesNotContain("\n")));
    }

    @Test
    void readsItsOwnExportBack() {
        INTERVIEWS
                .values()
                .forEach(interview ->
                        assertThat(Reading.text(interview.withLabels())).isEqualTo(interview));
    }

    @Test
    void keepsEveryWord() throws IOException, InterruptedException {
        for (Map.Entry<String, TranscriptText> interview : INTERVIEWS.entrySet()) {
            List<String> pages = pagesByPdftotext(pdf(interview.getKey()));
            Map<String, Integer> expected = new HashMap<>();
            int repeated = count(pages, expected);
            Map<String, Integer> kept = new HashMap<>();
            for (Turn turn : interview.getValue().turns()) {
                count(turn.speaker(), kept);
            }
            count(interview.getValue().text(), kept);
            int words = expected.values().stream().mapToInt(Integer::intValue).sum();
            System.out.println("PDPilot " + interview.getKey() + ": " + words + " words, and " + repeated
                    + " lines that are printed on two pages");
            assertThat(kept).isEqualTo(expected);
        }
    }

    /** The line at a page's end is printed again, half cut off, at the top of the next: it counts once. */
    private static int count(List<String> pages, Map<String, Integer> words) {
        int repeated = 0;
        String last = "";
        for (String page : pages) {
            List<String> lines = new ArrayList<>(page.lines()
                    .map(line -> IN_MARGIN.matcher(line.strip()).replaceFirst(""))
                    .filter(line -> WORD.matcher(line).find())
                    .toList());
            if (!lines.isEmpty() && lines.get(0).equals(last)) {
                lines.remove(0);
                repeated++;
            }
            lines.forEach(line -> count(line, words));
            last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        }
        return repeated;
    }

    private static void count(String text, Map<String, Integer> words) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
    }

    private static List<String> pagesByPdftotext(Path pdf) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("pdftotext", "-layout", pdf.toString(), "-").start();
        } catch (IOException notInstalled) {
            System.out.println("PDPilot: words not compared, pdftotext is not installed");
            assumeTrue(false);
            throw notInstalled;
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return List.of(text.split("\f", -1));
    }

    @Test
    void findsTheQuotesThatTheAuthorsCoded() throws IOException {
        List<String> quotes = Files.readAllLines(folder.resolve("coded-segments.tsv")).stream()
                .skip(1)
                .toList();
        List<String> missing = quotes.stream()
                .filter(line -> {
                    String[] columns = line.split("\t", -1);
                    TranscriptText interview = INTERVIEWS.get(columns[0]);
                    String quote = withoutBlanks(columns[2]);
                    return !withoutBlanks(interview.text()).contains(quote)
                            && !withoutBlanks(interview.withLabels()).contains(quote);
                })
                .toList();
        System.out.println("PDPilot: " + (quotes.size() - missing.size()) + " of " + quotes.size() + " quotes found");
        assertThat(quotes).hasSize(261);
        assertThat(missing).isEmpty();
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
