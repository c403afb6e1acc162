package org.alongside.analysis.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        List<Turn> turns = List.of(new Turn("Ann \"B\" \u00e9\uD83D\uDE00", 0, 3), new Turn("", 5, 9));
        assertThat(TurnsJson.read(TurnsJson.write(turns))).isEqualTo(turns);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
