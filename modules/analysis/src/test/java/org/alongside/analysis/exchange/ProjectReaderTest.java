package org.alongside.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.core.text.Languages;
import org.junit.jupiter.api.Test;

/** What real programs write, in small. */
class ProjectReaderTest {
    private static final String CODE = "11111111-1111-1111-1111-111111111111";
    private static final String SOURCE = "22222222-2222-2222-2222-222222222222";
    private static final String SELECTION = "33333333-3333-3333-3333-333333333333";
    private static final String NOTE = "44444444-4444-4444-4444-444444444444";

    private static final String CODES =
            "<CodeBook><Codes><Code guid='" + CODE + "' name='Tea' isCodable='true'/></Codes></CodeBook>";

    private static byte[] project(String inside) {
        return ("<?xml version='1.0' encoding='utf-8'?><Project name='P' xmlns='urn:QDA-XML:project:1.0'>" + inside
                        + "</Project>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String source(String inside) {
        return "<Sources><TextSource guid='" + SOURCE + "' name='One' plainTextPath='internal://" + SOURCE + ".txt'>"
                + inside + "</TextSource></Sources>";
    }

    private static String selection(int start, int end, String inside) {
        return "<PlainTextSelection guid='" + SELECTION + "' startPosition='" + start + "' endPosition='" + end + "'>"
                + inside + "</PlainTextSelection>";
    }

    static byte[] packed(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static ProjectReader.Opened opened(String inside, byte[] text) {
        return ProjectReader.read(packed(Map.of("project.qde", project(inside), "sources/" + SOURCE + ".txt", text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> words(ProjectReader.Opened opened) {
        Project.Source source = opened.project().sources().get(0);
        return source.selections().stream()
                .map(selection -> source.text().substring(selection.start(), selection.end()))
                .toList();
    }

    private static String coded(int start, int end) {
        return selection(start, end, "<Coding guid='" + NOTE + "'><CodeRef targetGUID='" + CODE + "'/></Coding>");
    }

    /** UTF-16 units, two for a line end, the mark not counted: what one well-known program does. */
    @Test
    void howTheProgramCountedIsFoundByWhereWordsBeginAndEnd() {
        ProjectReader.Opened opened = opened(
                CODES + source(coded(11, 19) + coded(20, 23)), bytes("\uFEFF\uD83C\uDF1E Yes.\r\n\r\nHalfpast two."));
        assertThat(words(opened)).containsExactly("Halfpast", "two");
        Convention convention = opened.examination().convention().orElseThrow();
        assertThat(convention.counting()).isEqualTo(new Counting(true, true, false));
        assertThat(convention.fitting()).isEqualTo(convention.ends()).isEqualTo(4);
        assertThat(convention.differs()).isTrue();
        assertThat(convention.nextBest()).isLessThan(4);
        assertThat(convention.worst()).isEmpty();
    }

    /** Line ends as one, though they are two characters in the file: what another well-known program does. */
    @Test
    void namesThatSayHowAPassageBeginsAreEvidenceToo() {
        // By the standard it would be "a, tea", which begins and ends between words just as well.
        String named = coded(7, 14).replace("startPosition", "name='tea and…' startPosition");
        ProjectReader.Opened opened = opened(CODES + source(named), bytes("a a\r\n\r\na\r\ntea and cake"));
        assertThat(words(opened)).containsExactly("tea and");
        Convention convention = opened.examination().convention().orElseThrow();
        assertThat(convention.counting().lineEndsTwice()).isFalse();
        assertThat(convention.quotes()).isEqualTo(1);
        assertThat(convention.quotesFitting()).isEqualTo(1);
    }

    @Test
    void whereNothingTellsTheWaysApartTheStandardHolds() {
        ProjectReader.Opened opened = opened(CODES + source(coded(0, 4)), bytes("Plain words.\r\nMore."));
        Convention convention = opened.examination().convention().orElseThrow();
        assertThat(convention.counting()).isEqualTo(new Counting(false, true, false));
        assertThat(convention.differs()).isFalse();
    }

    @Test
    void passagesThatFitWorstAreShown() {
        ProjectReader.Opened opened = opened(
                CODES + source(coded(0, 5) + coded(2, 8) + coded(900, 1000)), bytes("Plain words and more of them."));
        Convention convention = opened.examination().convention().orElseThrow();
        assertThat(convention.worst())
                .extracting(Convention.Misfit::before, Convention.Misfit::words, Convention.Misfit::after)
                .containsExactly(tuple("", "", ""), tuple("Pl", "ain wo", "rds and more of them."));
        assertThat(opened.examination().findings()).containsEntry(Finding.MARKED_NOWHERE, 1);
        assertThat(opened.examination().held().selections()).isEqualTo(3);
        assertThat(opened.examination().read().selections()).isEqualTo(2);
    }

    @Test
    void theEndIsExclusive() {
        assertThat(words(opened(CODES + source(coded(0, 12)), bytes("Plain words."))))
                .containsExactly("Plain words.");
    }

    @Test
    void notesAreReadInAllThreeForms() {
        String note = "<Notes><Note guid='{" + NOTE + "}' name='N' creatingUser='" + CODE
                + "' creationDateTime='2026-01-02T03:04:05Z'><PlainTextContent>Hm.</PlainTextContent></Note></Notes>";
        Project referred = opened(
                        CODES + source(selection(0, 5, "<NoteRef targetGUID='" + NOTE + "'/>")) + note,
                        bytes("Plain words."))
                .project();
        Project linked = opened(
                        CODES + source(selection(0, 5, "")) + note + "<Links><Link guid='" + CODE + "' originGUID='"
                                + NOTE + "' targetGUID='" + SELECTION + "'/></Links>",
                        bytes("Plain words."))
                .project();
        Project flat = opened(CODES + source(selection(0, 5, "<Description>Hm.</Description>")), bytes("Plain words."))
                .project();
        for (Project project : List.of(referred, linked)) {
            assertThat(project.sources().get(0).selections().get(0).notes()).containsExactly(Guid.of(NOTE));
            assertThat(project.notes()).singleElement().satisfies(one -> {
                assertThat(one.text()).isEqualTo("Hm.");
                assertThat(one.by()).contains(Guid.of(CODE));
                assertThat(one.at()).isPresent();
            });
        }
        assertThat(flat.sources().get(0).selections().get(0).description()).isEqualTo("Hm.");
    }

    @Test
    void oneIdMayNameThingsOfTwoKinds() {
        String note =
                "<Notes><Note guid='" + CODE + "' name='N'><PlainTextContent>Hm.</PlainTextContent></Note></Notes>";
        ProjectReader.Opened opened = opened(CODES + source(coded(0, 5)) + note, bytes("Plain words."));
        assertThat(opened.project().codings()).isEqualTo(1);
        assertThat(opened.examination().findings()).isEmpty();
    }

    @Test
    void thingsOfOneKindWithOneIdAreKeptApart() {
        String twice = "<CodeBook><Codes><Code guid='" + CODE + "' name='One'/><Code guid='{" + CODE
                + "}' name='Two'><Code guid='" + NOTE + "' name='Beneath'/></Code></Codes></CodeBook>";
        ProjectReader.Opened opened = ProjectReader.read(project(twice));
        List<Project.Code> codes = opened.project().codes();
        assertThat(codes).extracting(Project.Code::id).doesNotHaveDuplicates();
        assertThat(codes.get(2).above()).contains(codes.get(1).id());
        assertThat(opened.examination().findings()).containsOnly(Map.entry(Finding.SAME_IDS, 1));
    }

    @Test
    void passagesOfTranscriptsAreReadByTheirSyncPoints() {
        ProjectReader.Opened opened = opened(
                "<Sources><AudioSource guid='" + CODE + "' name='Tape'><Transcript guid='" + SOURCE
                        + "' plainTextPath='internal://"
                        + SOURCE + ".txt'><SyncPoint guid='" + SELECTION + "' position='6'/><SyncPoint guid='" + NOTE
                        + "' position='12'/><TranscriptSelection guid='" + CODE + "' fromSyncPoint='" + SELECTION
                        + "' toSyncPoint='" + NOTE + "'/></Transcript></AudioSource></Sources>",
                bytes("Plain words."));
        assertThat(words(opened)).containsExactly("words.");
        assertThat(opened.project().sources().get(0).name()).isEqualTo("Tape");
        assertThat(opened.examination().findings()).containsOnly(Map.entry(Finding.RECORDINGS, 1));
    }

    @Test
    void whatHasNoNameGetsOneInTheLanguageOfWhoeverBringsItIn() {
        byte[] file = project("<CodeBook><Codes><Code guid='" + CODE + "' name='' isCodable='true'/></Codes></CodeBook>"
                + "<Cases><Case guid='" + NOTE + "'/></Cases>");
        Project welsh = ProjectReader.read(file, Languages.WELSH).project();
        assertThat(welsh.codes()).extracting(Project.Code::name).containsExactly("Cod");
        assertThat(welsh.cases()).extracting(Project.Case::name).containsExactly("Achos 1");
    }

    @Test
    void namesAreNeverMissing() {
        ProjectReader.Opened opened = opened(
                "<Cases><Case guid='" + CODE + "'/></Cases><Sources><TextSource guid='" + SOURCE + "' plainTextPath='"
                        + SOURCE + ".TXT'/></Sources>",
                bytes("Plain words."));
        assertThat(opened.project().cases()).extracting(Project.Case::name).containsExactly("Case 1");
        assertThat(opened.project().sources()).extracting(Project.Source::name).containsExactly("Text 1");
    }

    @Test
    void whatIsLeftOutIsNamed() {
        ProjectReader.Opened opened = opened(
                CODES + "<Variables><Variable guid='" + CODE + "' name='Age' typeOfVariable='Integer'/></Variables>"
                        + "<Sources><PictureSource guid='" + SOURCE + "'><PictureSelection guid='" + NOTE
                        + "'/></PictureSource>"
                        + "<PDFSource guid='" + NOTE + "' name='Paper'><PDFSelection guid='" + NOTE
                        + "'/><Representation guid='"
                        + SELECTION + "' plainTextPath='internal://" + SOURCE + ".txt'/></PDFSource>"
                        + "<TextSource guid='" + CODE + "' name='Gone' plainTextPath='internal://gone.txt'>"
                        + selection(0, 4, "")
                        + "</TextSource></Sources><Graphs><Graph guid='" + CODE + "'/></Graphs>",
                bytes("Plain words."));
        assertThat(opened.examination().findings())
                .containsOnly(
                        Map.entry(Finding.VARIABLES, 1),
                        Map.entry(Finding.PICTURES, 1),
                        Map.entry(Finding.MARKED_IN_PICTURES, 1),
                        Map.entry(Finding.PDF_PAGES, 1),
                        Map.entry(Finding.MARKED_ON_PAGES, 1),
                        Map.entry(Finding.TEXTS_MISSING, 1),
                        Map.entry(Finding.MARKED_IN_MISSING, 1),
                        Map.entry(Finding.GRAPHS, 1));
        assertThat(opened.project().sources())
                .singleElement()
                .satisfies(source -> assertThat(source.name()).isEqualTo("Paper"));
    }

    @Test
    void codesOnAnythingButTextAreNamed() {
        String given = "<Coding><CodeRef targetGUID='" + CODE + "'/></Coding>";
        ProjectReader.Opened opened = opened(
                CODES + "<Cases><Case name='Ivy'><CodeRef targetGUID='" + CODE + "'/></Case></Cases><Sources>"
                        + "<AudioSource><AudioSelection>" + given + "</AudioSelection>" + given + "</AudioSource>"
                        + "<VideoSource>" + given + "</VideoSource>"
                        + "<PictureSource><TextDescription><PlainTextSelection>" + given
                        + "</PlainTextSelection></TextDescription><PictureSelection>" + given + "</PictureSelection>"
                        + given
                        + "</PictureSource>"
                        + "<PDFSource name='Pages alone'><PDFSelection>" + given + "</PDFSelection>" + given
                        + "</PDFSource>"
                        + "<TextSource plainTextPath='internal://gone.txt'>" + coded(0, 5) + given
                        + "</TextSource><TextSource plainTextPath='internal://" + SOURCE + ".txt'>" + coded(900, 905)
                        + coded(0, 5) + "</TextSource></Sources>",
                bytes("Plain words."));
        assertThat(opened.examination().findings())
                .containsEntry(Finding.CASE_CODES, 1)
                .containsEntry(Finding.CODED_OUTSIDE_TEXT, 7)
                .containsEntry(Finding.CODED_IN_MISSING, 3)
                .containsEntry(Finding.CODED_NOWHERE, 1)
                .containsEntry(Finding.MARKED_ELSEWHERE, 1);
        assertThat(opened.examination().held().codings()).isEqualTo(12);
        assertThat(opened.project().codings()).isEqualTo(1);
    }

    @Test
    void anyOneDescriptionAtTheRootIsTaken() {
        assertThat(ProjectReader.read(packed(Map.of("My Study.QDE", project(CODES))))
                        .project()
                        .codes())
                .hasSize(1);
        assertThatExceptionOfType(UnreadableProject.class)
                .isThrownBy(() -> ProjectReader.read(packed(Map.of("deeper/project.qde", project(CODES)))));
        assertThatExceptionOfType(UnreadableProject.class)
                .isThrownBy(() -> ProjectReader.read(packed(Map.of("a.qde", project(CODES), "b.qde", project(CODES)))));
    }

    @Test
    void codebooksOfEveryVersionAndWithEmptyGroupsAreRead() {
        ProjectReader.Opened opened = ProjectReader.read(
                bytes("\uFEFF<CodeBook xmlns='urn:QDA-XML:codebook:1:0' origin='O'><Codes><Code guid='{" + CODE
                        + "}' name='One' isCodable='false' color='#ABCDEF'><Code guid='" + NOTE
                        + "' name='Two' isCodable='true'><Description>What it"
                        + " means</Description></Code></Code></Codes><Sets/></CodeBook>"));
        assertThat(opened.project().codes())
                .containsExactly(
                        new Project.Code(
                                Guid.of(CODE), Optional.empty(), "One", "", false, Optional.of("#abcdef"), List.of()),
                        new Project.Code(
                                Guid.of(NOTE),
                                Optional.of(Guid.of(CODE)),
                                "Two",
                                "What it means",
                                true,
                                Optional.empty(),
                                List.of()));
        assertThat(opened.examination().findings()).containsOnly(Map.entry(Finding.OTHER_VERSION, 1));
    }
}
