package org.alongside.analysis.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.core.problem.Invalid;
import org.alongside.testing.ModuleTest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the file that somebody uploads to the text that others read. */
@ModuleTest
class BringInTest {
    @Inject
    private Schemes schemes;

    @Inject
    private Transcripts transcripts;

    private Scheme scheme;
    private InterviewId interview;

    @BeforeEach
    void anInterviewWasHeld() {
        scheme = schemes.begin();
        scheme.singer("Maureen");
        interview = scheme.interview("Maureen");
    }

    private TranscriptText read(String fileName, byte[] content) {
        return scheme.as(
                "Rhiannon",
                () -> transcripts
                        .read(transcripts.bringIn(interview, fileName, content))
                        .text());
    }

    @Test
    void readsPlainText() {
        TranscriptText text = read("a.txt", bytes("Interviewer: And then?\n\nMaureen: I rang \uD83D\uDCDE up.\n"));
        assertThat(text.speakers()).containsExactly("Interviewer", "Maureen");
        assertThat(text.withLabels()).isEqualTo("Interviewer: And then?\n\nMaureen: I rang \uD83D\uDCDE up.");
    }

    @Test
    void readsAWordDocument() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Interviewer: And then?");
            document.createParagraph().createRun().setText("Maureen: I rang up.");
            document.write(file);
            assertThat(read("a.docx", file.toByteArray()).withLabels())
                    .isEqualTo("Interviewer: And then?\n\nMaureen: I rang up.");
        }
    }

    @Test
    void readsAPdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Interviewer: And then?");
                content.newLineAtOffset(0, -40);
                content.showText("Maureen: I rang up.");
                content.endText();
            }
            document.save(file);
            assertThat(read("a.pdf", file.toByteArray()).text()).contains("And then?", "I rang up.");
        }
    }

    @Test
    void refusesWhatHoldsNoTranscript() {
        assertThatExceptionOfType(UnreadableTranscript.class).isThrownBy(() -> read("a.txt", bytes(" \n ")));
        assertThatExceptionOfType(UnreadableTranscript.class).isThrownBy(() -> read("a.pdf", bytes("Not found")));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> read(null, bytes("Maureen: Yes.")));
    }

    @Test
    void turnsComeBackAsTheyWereStored() {
        List<Turn> turns =
                List.of(new Turn("Ann \"B\" \u00e9\uD83D\uDE00", 0, 3, Side.INTERVIEWER), new Turn("", 5, 9));
        assertThat(TurnsJson.read(TurnsJson.write(turns))).isEqualTo(turns);
        assertThat(TurnsJson.read("[{\"speaker\":\"Ann\",\"start\":0,\"end\":3}]"))
                .containsExactly(new Turn("Ann", 0, 3));
    }

    private Transcripts.Preview preview(byte[] content, Optional<Encoding> encoding) {
        return scheme.as("Rhiannon", () -> transcripts.preview(interview, "a.txt", content, encoding));
    }

    @Test
    void showsWhatAFileWouldBecomeAndKeepsNothingOfIt() {
        Transcripts.Preview preview =
                preview(bytes("Interviewer: And then?\n\nMaureen: I rang up.\n"), Optional.empty());
        assertThat(preview.kind()).isEqualTo(FileKind.PLAIN_TEXT);
        assertThat(preview.encoding()).contains(Encoding.UTF_8);
        assertThat(preview.draft().speakers())
                .containsExactly(
                        new Draft.Speaker("Interviewer", Side.INTERVIEWER, 1),
                        new Draft.Speaker("Maureen", Side.PARTICIPANT, 1));
        assertThat(scheme.as("Rhiannon", () -> transcripts.byInterview(scheme.study())))
                .isEmpty();
    }

    @Test
    void readsLettersAnewAsSomebodyChooses() {
        byte[] content = "Maureen: caf\u00E9".getBytes(StandardCharsets.UTF_8);
        assertThat(preview(content, Optional.of(Encoding.WINDOWS_1252))
                        .draft()
                        .said()
                        .get(0)
                        .words())
                .isEqualTo("Maureen: caf\u00C3\u00A9");
        assertThatExceptionOfType(UnreadableTranscript.class)
                .isThrownBy(() -> preview(new byte[] {(byte) 0xE9}, Optional.of(Encoding.UTF_8)));
    }

    @Test
    void keepsWhatSomebodyCorrected() {
        Draft draft = preview(bytes("Interviewer: And then?\n\nMaureen: I rang up. Oh?\n"), Optional.empty())
                .draft()
                .split(1, "I rang up. ".length())
                .says(2, "Interviewer")
                .call("Maureen", "Participant", Side.PARTICIPANT);
        TranscriptText kept = scheme.as(
                "Rhiannon",
                () -> transcripts
                        .read(transcripts.keep(interview, draft, Optional.empty(), false))
                        .text());
        assertThat(kept.withLabels())
                .isEqualTo("Interviewer: And then?\n\nParticipant: I rang up.\n\nInterviewer: Oh?");
        assertThat(kept.turns().get(1).side()).isEqualTo(Side.PARTICIPANT);
    }

    @Test
    void callsASpeakerSomethingElseEvenOnceSomethingIsCoded() {
        TranscriptId said = scheme.said("Maureen", "Interviewer: And then?\n\nMaureen: I rang up.");
        scheme.coded(said, "I rang up", scheme.code("Ringing"));
        scheme.as("Rhiannon", () -> transcripts.call(said, "Maureen", " Participant ", Side.PARTICIPANT));
        assertThat(scheme.as("Rhiannon", () -> transcripts.read(said).text().withLabels()))
                .isEqualTo("Interviewer: And then?\n\nParticipant: I rang up.");
        for (String[] wrong :
                new String[][] {{"Maureen", "P"}, {null, "P"}, {"Participant", " "}, {"Participant", null}}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() ->
                            scheme.as("Rhiannon", () -> transcripts.call(said, wrong[0], wrong[1], Side.PARTICIPANT)));
        }
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> transcripts.call(said, "Participant", "P", null)));
    }

    @Test
    void doesNotEvenShowWhatCouldNotTakeThePlaceOfACodedTranscript() {
        TranscriptId coded = scheme.said("Maureen", "Maureen: I rang up.");
        scheme.coded(coded, "I rang up", scheme.code("Ringing"));
        InterviewId itsInterview =
                scheme.as("Rhiannon", () -> transcripts.read(coded).interview().id());
        assertThatExceptionOfType(AlreadyCoded.class)
                .isThrownBy(() -> scheme.as(
                        "Rhiannon", () -> transcripts.preview(itsInterview, "b.txt", bytes("x"), Optional.empty())));
        assertThatExceptionOfType(AlreadyCoded.class)
                .isThrownBy(() -> scheme.as(
                        "Rhiannon",
                        () -> transcripts.keep(
                                itsInterview, new Draft(List.of(new Spoken("", "x"))), Optional.empty(), false)));
    }

    private TranscriptId keep(Transcripts.Preview seen) {
        return scheme.as("Rhiannon", () -> transcripts.keep(interview, seen.draft(), seen.replaces(), false));
    }

    @Test
    void replacesNothingButWhatSomebodySaw() {
        byte[] content = bytes("Interviewer: And then?\n\nMaureen: I rang up.");
        Transcripts.Preview before = preview(content, Optional.empty());
        assertThat(before.replaces()).isEmpty();
        TranscriptId first = keep(before);
        assertThatExceptionOfType(TranscriptChanged.class).isThrownBy(() -> keep(before));

        Transcripts.Preview then = preview(content, Optional.empty());
        scheme.as("Rhiannon", () -> transcripts.call(first, "Maureen", "Participant", Side.PARTICIPANT));
        assertThatExceptionOfType(TranscriptChanged.class).isThrownBy(() -> keep(then));

        Transcripts.Preview now = preview(content, Optional.empty());
        assertThat(now.replaces().orElseThrow().id()).isEqualTo(first);
        assertThat(keep(now)).isEqualTo(first);
    }

    @Test
    void neverMakesOneSpeakerOfTwoInATranscriptThatIsKept() {
        TranscriptId said = scheme.said("Maureen", "Interviewer: And then?\n\nMaureen: I rang up.");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> scheme.as(
                        "Rhiannon", () -> transcripts.call(said, "Maureen", " Interviewer ", Side.PARTICIPANT)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("analysis.transcript.fault.speaker-taken"));
        scheme.as("Rhiannon", () -> transcripts.call(said, "Maureen", "Maureen", Side.OTHER));
        assertThat(scheme.as("Rhiannon", () -> transcripts.read(said).text().speakers()))
                .containsExactly("Interviewer", "Maureen");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
