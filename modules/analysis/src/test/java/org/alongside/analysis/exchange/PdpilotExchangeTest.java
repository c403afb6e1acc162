package org.alongside.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.NewCoding;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.TranscriptText;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.analysis.transcript.Turn;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/**
 * The seven real interviews of the PDPilot study with the 261 passages that its authors coded: out as a project and in again in
 * another programme. The files are not part of the project: the test is skipped where they are not at hand.
 */
@ModuleTest
class PdpilotExchangeTest {
    private static final Path FOLDER = Path.of("shared", "data", "pdpilot");

    @Inject
    private Schemes schemes;

    @Inject
    private ProjectExports projectExports;

    @Inject
    private ProjectImports projectImports;

    @Inject
    private Codes codes;

    @Inject
    private Codings codings;

    @Inject
    private Transcripts transcripts;

    private final Map<String, CodeId> byPath = new HashMap<>();

    @Test
    void everyPassageComesBackOnItsWords() throws IOException, SAXException {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "PDPilot (shared/data/pdpilot) is not beside the project");
        Scheme scheme = schemes.begin();
        Map<String, TranscriptId> brought = bringIn(scheme, found.get());
        int coded = code(scheme, brought, Files.readAllLines(found.get().resolve("coded-segments.tsv")));
        assertThat(coded).isEqualTo(261);

        byte[] file = scheme.as("Rhiannon", () -> projectExports.project(scheme.study(), "", Locale.ENGLISH));

        ProjectReader.Opened opened = ProjectReader.read(file);
        assertThat(opened.examination().findings()).isEmpty();
        assertThat(opened.project().sources()).hasSize(7);
        Schemas.validate(Schemas.schema("Project.xsd"), ProjectWriter.description(opened.project()));
        Scheme other = schemes.begin();
        Map<Guid, InterviewId> whose = new HashMap<>();
        opened.project().sources().forEach(source -> {
            other.singer("Again " + source.name());
            whose.put(source.id(), other.interview("Again " + source.name()));
        });
        Taken taken = other.as("Rhiannon", () -> projectImports.bringIn(other.study(), file, whose));

        assertThat(taken.transcripts()).isEqualTo(7);
        assertThat(taken.findings()).isEmpty();
        List<String> before = passages(scheme);
        List<String> after = passages(other);
        System.out.println("PDPilot out and in again: " + before.size() + " passages, " + after.size()
                + " came back; positions "
                + opened.examination().convention().orElseThrow().fitting() + " of "
                + opened.examination().convention().orElseThrow().ends() + " between words");
        assertThat(after).containsExactlyInAnyOrderElementsOf(before);
    }

    private Map<String, TranscriptId> bringIn(Scheme scheme, Path folder) throws IOException {
        Map<String, TranscriptId> brought = new TreeMap<>();
        for (int number = 1; number <= 7; number++) {
            String name = "P" + number;
            byte[] pdf = Files.readAllBytes(folder.resolve(name + ".pdf"));
            scheme.singer("Volunteer" + number);
            InterviewId interview = scheme.interview("Volunteer" + number);
            brought.put(name, scheme.as("Rhiannon", () -> transcripts.bringIn(interview, name + ".pdf", pdf)));
        }
        return brought;
    }

    /** Codes what the authors coded, and says how many passages that were. */
    private int code(Scheme scheme, Map<String, TranscriptId> brought, List<String> lines) {
        Map<String, List<NewCoding>> told = new HashMap<>();
        int many = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            TranscriptText text = scheme.as(
                    "Rhiannon", () -> transcripts.read(brought.get(columns[0])).text());
            int[] range = range(text, columns[2]);
            told.computeIfAbsent(columns[0], name -> new ArrayList<>())
                    .add(new NewCoding(code(scheme, columns[1]), range[0], range[1]));
            many++;
        }
        told.forEach((name, all) -> scheme.as("Rhiannon", () -> codings.add(brought.get(name), all)));
        return many;
    }

    private CodeId code(Scheme scheme, String path) {
        CodeId known = byPath.get(path);
        if (known != null) {
            return known;
        }
        int last = path.lastIndexOf(" > ");
        Optional<CodeId> above = last < 0 ? Optional.empty() : Optional.of(code(scheme, path.substring(0, last)));
        CodeId added = scheme.as(
                "Rhiannon", () -> codes.add(scheme.study(), path.substring(last + (last < 0 ? 1 : 3)), "", above));
        byPath.put(path, added);
        return added;
    }

    /** Where a quote stands, blanks aside; some go on over whoever speaks next. */
    private static int[] range(TranscriptText text, String quote) {
        String sought = quote.replaceAll("\\s+", "");
        for (boolean labelled : new boolean[] {false, true}) {
            StringBuilder bare = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            for (Turn turn : text.turns()) {
                String label = labelled && turn.hasSpeaker() ? (turn.speaker() + ":").replaceAll("\\s+", "") : "";
                bare.append(label);
                places.addAll(Collections.nCopies(label.length(), turn.start()));
                for (int i = turn.start(); i < turn.end(); i++) {
                    if (!Character.isWhitespace(text.text().charAt(i))) {
                        bare.append(text.text().charAt(i));
                        places.add(i);
                    }
                }
            }
            int at = bare.indexOf(sought);
            if (at >= 0) {
                return new int[] {places.get(at), places.get(at + sought.length() - 1) + 1};
            }
        }
        throw new AssertionError(quote);
    }

    /** Names that were covered on the way out are covered in both. */
    private List<String> passages(Scheme scheme) {
        Set<String> known = new HashSet<>(List.of("Alex", "Samira", "Catrin", "Rhiannon"));
        Map<CodeId, String> names = scheme.as("Rhiannon", () -> codes.list(scheme.study())).stream()
                .collect(Collectors.toMap(Codes.Row::id, Codes.Row::name));
        return scheme.as("Rhiannon", () -> codings.ofStudy(scheme.study())).stream()
                .map(one -> names.get(one.code()) + ": "
                        + one.quote().replaceAll("\\b(?:" + String.join("|", known) + ")\\b", "[name]"))
                .toList();
    }
}
