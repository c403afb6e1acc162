package org.alongside.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class ProjectRoundTripTest {
    private static final int MANY = 1_000;

    private static final Pattern SELECTION = Pattern.compile(
            "<PlainTextSelection guid=\"([^\"]+)\"((?: name=\"[^\"]*\")?) startPosition=\"\\d+\" endPosition=\"\\d+\"");

    @Test
    void whatIsWrittenReadsBackTheSame() {
        for (long seed = 0; seed < MANY; seed++) {
            Project project = new RandomProject(seed).project();
            ProjectReader.Opened opened = ProjectReader.read(ProjectWriter.packed(project));
            assertThat(opened.project()).as("project %d", seed).isEqualTo(project);
            assertThat(opened.examination().held())
                    .as("project %d", seed)
                    .isEqualTo(Examination.Counts.of(project))
                    .isEqualTo(opened.examination().read());
            assertThat(opened.examination().findings()).as("project %d", seed).isEmpty();
        }
    }

    @Test
    void whatIsWrittenIsValid() throws SAXException, IOException {
        Schema projects = Schemas.schema("Project.xsd");
        Schema codebooks = Schemas.schema("Codebook.xsd");
        for (long seed = 0; seed < MANY; seed++) {
            Project project = new RandomProject(seed).project();
            Schemas.validate(projects, ProjectWriter.description(project));
            if (!project.codes().isEmpty()) {
                Schemas.validate(codebooks, ProjectWriter.codebook(project));
            }
        }
    }

    /** The order that the schemas ask for, which are not part of this project. */
    @Test
    void whatStandsInAnElementStandsInTheOrderOfTheStandard() throws XMLStreamException {
        Map<String, List<String>> project = Map.of(
                "Project", List.of("Users", "CodeBook", "Cases", "Sources", "Notes", "Sets", "Description", "NoteRef"),
                "Users", List.of("User"),
                "CodeBook", List.of("Codes"),
                "Code", List.of("Description", "NoteRef", "Code"),
                "Case", List.of("Description", "SourceRef"),
                "TextSource", List.of("Description", "PlainTextSelection", "Coding", "NoteRef"),
                "PlainTextSelection", List.of("Description", "Coding", "NoteRef"),
                "Coding", List.of("CodeRef", "NoteRef"),
                "Note", List.of("PlainTextContent"),
                "Set", List.of("Description", "MemberCode"));
        Map<String, List<String>> codebook = Map.of(
                "CodeBook", List.of("Codes", "Sets"),
                "Code", List.of("Description", "Code"),
                "Set", List.of("Description", "MemberCode"));
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < MANY / 10; seed++) {
            Project random = new RandomProject(seed).project();
            inOrder(ProjectWriter.description(random), project, seen);
            if (!random.codes().isEmpty()) {
                inOrder(ProjectWriter.codebook(random), codebook, seen);
            }
        }
        assertThat(seen).containsAll(project.keySet()).contains("NoteRef", "PlainTextContent", "MemberCode");
    }

    private static void inOrder(byte[] document, Map<String, List<String>> orders, Set<String> seen)
            throws XMLStreamException {
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(document));
        Deque<String> open = new ArrayDeque<>();
        Deque<Integer> reached = new ArrayDeque<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                List<String> order = open.isEmpty() ? null : orders.get(open.peek());
                if (order != null) {
                    assertThat(order).as(open.peek()).contains(name);
                    int place = order.indexOf(name);
                    assertThat(place).as(name + " in " + open.peek()).isGreaterThanOrEqualTo(reached.pop());
                    reached.push(place);
                }
                seen.add(name);
                open.push(name);
                reached.push(0);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
                reached.pop();
            }
        }
    }

    @Test
    void codebooksReadBackTheSame() {
        for (long seed = 0; seed < MANY; seed++) {
            Project project = new RandomProject(seed).project();
            List<Project.Code> bare = project.codes().stream()
                    .map(code -> new Project.Code(
                            code.id(),
                            code.above(),
                            code.name(),
                            code.description(),
                            code.codable(),
                            code.colour(),
                            List.of()))
                    .toList();
            Project codebook = Project.codebook("Alongside", bare, project.sets());
            assertThat(ProjectReader.read(ProjectWriter.codebook(codebook)).project())
                    .as("project %d", seed)
                    .isEqualTo(codebook);
        }
    }

    /** The eight ways of counting, each written as programs that count so write their files. */
    @Test
    void whateverWayPositionsAreCountedThePassagesAreTheSame() throws IOException {
        int tried = 0;
        for (long seed = 0; seed < MANY / 4; seed++) {
            Project project = new RandomProject(seed).project();
            // Fewer than that are no evidence for anything.
            if (project.selections() < 12) {
                continue;
            }
            for (Counting counting : Counting.all(true)) {
                Project read = ProjectReader.read(asCounted(project, counting)).project();
                assertThat(read).as("project %d, %s", seed, counting).isEqualTo(project);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(MANY / 2);
    }

    @Test
    void theSameProjectGivesTheSameBytes() {
        Project project = new RandomProject(7).project();
        assertThat(ProjectWriter.packed(project)).isEqualTo(ProjectWriter.packed(new RandomProject(7).project()));
    }

    /** Reading finds out how others count, so it would not notice if we counted wrongly. */
    @Test
    void positionsAreWrittenInCodePointsWithTheEndExclusive() {
        Project.Selection selection = new Project.Selection(
                Guid.named("test", "passage"), "", 3, 6, "", Optional.empty(), Optional.empty(), List.of(), List.of());
        Project.Source source = new Project.Source(
                Guid.named("test", "text"), "One", "", "\uD83C\uDF1E\ntea", List.of(selection), List.of(), List.of());
        Project project = new Project(
                "P", "", "", List.of(), List.of(), List.of(), List.of(source), List.of(), List.of(), List.of());
        String written = new String(ProjectWriter.description(project), StandardCharsets.UTF_8);
        assertThat(written).contains("startPosition=\"2\" endPosition=\"5\"").startsWith("<?xml");
        assertThat(written).doesNotContain("<Notes", "<Sets", "<Users", "basePath", "richTextPath");
    }

    @Test
    void codesNestAsDeepAsTheyLike() {
        List<Project.Code> codes = new ArrayList<>();
        Optional<Guid> above = Optional.empty();
        for (int i = 0; i < 1_500; i++) {
            Guid id = Guid.named("test", "code " + i);
            codes.add(new Project.Code(id, above, "Code " + i, "", true, Optional.empty(), List.of()));
            above = Optional.of(id);
        }
        Project deep = Project.codebook("", codes, List.of());
        assertThat(ProjectReader.read(ProjectWriter.codebook(deep)).project()).isEqualTo(deep);
    }

    /** Line ends of two characters, a mark at the beginning, capital names and ids, and positions counted some other way. */
    private static byte[] asCounted(Project project, Counting counting) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(ProjectWriter.packed(project)));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                String content = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                boolean text = entry.getName().endsWith(".txt");
                to.putNextEntry(new ZipEntry(text ? entry.getName().replace("sources/", "Sources/") : "Some name.QDE"));
                String changed =
                        text ? "\uFEFF" + content.replace("\n", "\r\n") : recounted(content, project, counting);
                to.write(changed.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String recounted(String description, Project project, Counting counting) {
        Map<String, String> positions = new HashMap<>();
        for (Project.Source source : project.sources()) {
            for (Project.Selection selection : source.selections()) {
                positions.put(
                        selection.id().value(),
                        "startPosition=\"" + counted(source.text(), selection.start(), counting) + "\" endPosition=\""
                                + counted(source.text(), selection.end(), counting) + "\"");
            }
        }
        return SELECTION
                .matcher(description)
                .replaceAll(found -> Matcher.quoteReplacement("<PlainTextSelection guid=\"{"
                        + found.group(1).toUpperCase(Locale.ROOT) + "}\"" + found.group(2) + " "
                        + positions.get(found.group(1))));
    }

    private static int counted(String text, int at, Counting counting) {
        String before = text.substring(0, at);
        int characters = counting.halves() ? at : before.codePointCount(0, at);
        int lines = counting.lineEndsTwice()
                ? (int) before.chars().filter(c -> c == '\n').count()
                : 0;
        return characters + lines + (counting.mark() ? 1 : 0);
    }
}
