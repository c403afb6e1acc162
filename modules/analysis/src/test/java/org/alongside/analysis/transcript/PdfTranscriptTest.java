package org.alongside.analysis.transcript;

import static org.alongside.analysis.transcript.Reading.assertRefused;
import static org.alongside.analysis.transcript.Reading.turns;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.logging.LogFactory;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfTranscriptTest {
    private static final float LEFT = 72;
    private static final float TOP = 72;

    @Test
    void readsTurnsAndPutsTheirLinesTogether() throws IOException {
        byte[] content = new Paper()
                .page()
                .line(0, "Dan: So the first thing that I would want to ask of you is how it")
                .line(1, "was.")
                .line(3, "Ann: It was good, and if I were asked I would do it again at once, with a")
                .line(4, "friend.")
                .line(6, "Dan: And why is it that you would do it again, if I may ask you this,")
                .line(7, "Ann?")
                .content();
        TranscriptText transcript = TranscriptReader.read("a.pdf", content);
        assertThat(turns(transcript))
                .containsExactly(
                        "Dan: So the first thing that I would want to ask of you is how it was.",
                        "Ann: It was good, and if I were asked I would do it again at once, with a friend.",
                        "Dan: And why is it that you would do it again, if I may ask you this, Ann?");
        assertThat(TranscriptReader.read("a.txt", content)).isEqualTo(transcript);
    }

    @Test
    void joinsTheHalvesOfASentenceAcrossPagesAndDropsWhatStandsBetween() throws IOException {
        Paper paper = new Paper();
        for (int page = 1; page <= 3; page++) {
            paper.page()
                    .at(LEFT, 30, "Confidential - study 7, printed on page " + page)
                    .line(0, "and this is how it went, over and over again, in the year " + (2000 + page))
                    .line(2, "Dan: Mm, question " + "abc".charAt(page - 1) + ".")
                    .line(4, "Ann: It began like this, to tell the truth, and then it went on and on")
                    .at(500, 800, page + "/3");
        }
        assertThat(turns(TranscriptReader.read("a.pdf", paper.content())))
                .containsExactly(
                        "and this is how it went, over and over again, in the year 2001",
                        "Dan: Mm, question a.",
                        "Ann: It began like this, to tell the truth, and then it went on and on and this is how it went,"
                                + " over and over again, in the year 2002",
                        "Dan: Mm, question b.",
                        "Ann: It began like this, to tell the truth, and then it went on and on and this is how it went,"
                                + " over and over again, in the year 2003",
                        "Dan: Mm, question c.",
                        "Ann: It began like this, to tell the truth, and then it went on and on");
    }

    @Test
    void keepsANumberThatIsNotThePages() throws IOException {
        byte[] content = new Paper()
                .page()
                .line(0, "Dan: How old were you then?")
                .line(2, "Ann: Let me think, I was already married, so I would say I was about")
                .at(300, 740, "7")
                .page()
                .line(0, "42")
                .line(2, "Dan: And now?")
                .line(4, "Ann: Older.")
                .at(300, 750, "8")
                .content();
        assertThat(TranscriptReader.read("a.pdf", content).text()).endsWith("I was about 42\n\nAnd now?\n\nOlder.");
    }

    @Test
    void keepsANumberThatEndsTheOnlyPage() throws IOException {
        byte[] content = new Paper()
                .page()
                .line(0, "Dan: How old are you?")
                .line(2, "Ann:")
                .line(3, "42")
                .content();
        assertThat(TranscriptReader.read("a.pdf", content).text()).endsWith("42");
    }

    @Test
    void dropsPageNumbersOfManyKinds() throws IOException {
        for (String number : new String[] {"%d", "Page %d of 9", "- %d -", "p. %d", "%d | 9"}) {
            Paper paper = new Paper();
            for (int page = 4; page <= 6; page++) {
                paper.page()
                        .line(0, "Dan: Yes.")
                        .line(2, "Ann: No, not " + "abc".charAt(page - 4) + ".")
                        .at(300, 720 + 5 * page, String.format(number, page));
            }
            assertThat(TranscriptReader.read("a.pdf", paper.content()).text())
                    .as(number)
                    .isEqualTo("Yes.\n\nNo, not a.\n\nYes.\n\nNo, not b.\n\nYes.\n\nNo, not c.");
        }
    }

    @Test
    void dropsNumbersInTheMarginButNotThoseInTheText() throws IOException {
        byte[] content = new Paper()
                .page()
                .at(30, TOP, "1")
                .line(0, "Dan: How many were you?")
                .at(30, TOP + 28, "2")
                .line(2, "Ann: Well, we were always fewer than they thought, let me say twelve or")
                .line(3, "10 of us.")
                .at(30, TOP + 70, "3")
                .line(5, "Dan: I see.")
                .at(30, TOP + 98, "4")
                .line(7, "Ann: Yes.")
                // The number of a turn that only begins overleaf.
                .at(30, TOP + 126, "5")
                .page()
                .at(30, TOP, "5")
                .line(0, "Dan: Good.")
                .content();
        assertThat(turns(TranscriptReader.read("a.pdf", content)))
                .containsExactly(
                        "Dan: How many were you?",
                        "Ann: Well, we were always fewer than they thought, let me say twelve or 10 of us.",
                        "Dan: I see.",
                        "Ann: Yes.",
                        "Dan: Good.");
    }

    @Test
    void readsALineThatIsCutByTheEndOfThePageOnce() throws IOException {
        byte[] content = new Paper()
                .page()
                .line(0, "Dan: How was it, all in all, and would you do it again if they asked?")
                .line(1, "You can say no.")
                .line(3, "Ann: No, I would not, and I can tell you why: it was long and it was wet,")
                .page()
                .at(LEFT, 7, "Ann: No, I would not, and I can tell you why: it was long and it was wet,")
                .at(LEFT, 21, "that is why.")
                .at(LEFT, 49, "Dan: Fine.")
                .at(LEFT, 900, "Ann: This is below the paper and belongs to another page.")
                .content();
        assertThat(turns(TranscriptReader.read("a.pdf", content)))
                .containsExactly(
                        "Dan: How was it, all in all, and would you do it again if they asked? You can say no.",
                        "Ann: No, I would not, and I can tell you why: it was long and it was wet, that is why.",
                        "Dan: Fine.");
    }

    @Test
    void keepsTheSameWordsOnTwoPagesWhereNothingIsCut() throws IOException {
        byte[] content = new Paper()
                .page()
                .line(0, "Dan: Really?")
                .line(2, "Ann: Yes.")
                .page()
                .line(0, "Ann: Yes.")
                .line(2, "Dan: Really.")
                .content();
        assertThat(turns(TranscriptReader.read("a.pdf", content)))
                .containsExactly("Dan: Really?", "Ann: Yes.", "Ann: Yes.", "Dan: Really.");
    }

    @Test
    void joinsHyphenatedWordsOnlyWhenTheDocumentShowsThemWhole() throws IOException {
        byte[] content = new Paper()
                .page()
                .line(0, "Dan: The meeting is what I would like to hear about first, and the two-")
                .line(1, "way plots next, if you have the patience, or anything about the meet-")
                .line(2, "ing that you remember.")
                .line(4, "Ann: Yes.")
                .content();
        assertThat(TranscriptReader.read("a.pdf", content).text())
                .contains("the two-way plots")
                .contains("about the meeting that you remember");
    }

    @Test
    void refusesAPdfOfPictures() throws IOException {
        assertRefused("no-text", "scan.pdf", new Paper().page().page().content());
    }

    @Test
    void refusesALockedPdf() throws IOException {
        for (String password : new String[] {"secret", ""}) {
            for (int bits : new int[] {128, 256}) {
                byte[] locked = new Paper().page().line(0, "Ann: Hidden.").locked(password, bits);
                assertRefused("locked", "a.pdf", locked);
            }
        }
    }

    @Test
    void refusesADamagedPdf() throws IOException {
        byte[] whole = new Paper().page().line(0, "Ann: Hello.").content();
        assertRefused("damaged", "a.pdf", Arrays.copyOf(whole, 40));
        assertRefused("damaged", "a.pdf", "%PDF-1.7\nnothing of the kind".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void refusesABombInAPage() throws IOException {
        byte[] bomb;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            byte[] blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            try (OutputStream packed =
                    new DeflaterOutputStream(stream.getCOSObject().createRawOutputStream())) {
                for (int i = 0; i < 130; i++) {
                    packed.write(blanks);
                }
            }
            stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.setContents(stream);
            bomb = saved(document);
        }
        assertThat(bomb).hasSizeLessThan(200_000);
        assertRefused("unpacks-too-large", "a.pdf", bomb);
    }

    @Test
    void refusesPackingsThatOnlyABombWouldUse() {
        for (String filter : new String[] {"/LZWDecode", "[/FlateDecode /LZW]", "/L#5aWDecode", "/RL", "7 0 R"}) {
            String pdf = "%PDF-1.4\n1 0 obj\n<</Length 5 /Filter " + filter + ">>\nstream\nabcde\nendstream\nendobj\n";
            assertRefused("not-supported", "a.pdf", pdf.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void refusesAPageOfCountlessLetters() throws IOException {
        assertRefused(
                "unpacks-too-large",
                "a.pdf",
                new Paper().page().line(0, "words ".repeat(17_000)).content());
    }

    @Test
    void readsAPageThatIsTurned() throws IOException {
        byte[] content =
                new Paper().page().turned("Dan: How was it?", "Ann: Sideways.").content();
        assertThat(turns(TranscriptReader.read("a.pdf", content)))
                .containsExactly("Dan: How was it?", "Ann: Sideways.");
    }

    @Test
    void refusesAPdfOfCountlessPages() throws IOException {
        Paper paper = new Paper();
        for (int i = 0; i < 2_001; i++) {
            paper.page();
        }
        assertRefused("unpacks-too-large", "a.pdf", paper.content());
    }

    @Test
    void meetsEveryBrokenPdfWithARefusal() throws IOException {
        byte[] whole = new Paper()
                .page()
                .line(0, "Dan: Hello there.")
                .line(2, "Ann: Hello.")
                .page()
                .line(0, "Dan: Good.")
                .content();
        Random random = new Random(20);
        for (int i = 0; i < 300; i++) {
            Broken.read("a.pdf", Broken.copy(whole, random));
        }
    }

    @Test
    void letsNoWordOfADocumentIntoTheLog() {
        assertThat(LogFactory.getLog(PDFTextStripper.class).isFatalEnabled()).isFalse();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    /** Types pages of A4, in points from the top left corner. */
    private static final class Paper {
        private final PDDocument document = new PDDocument();
        private final PDFont font = new PDType1Font(FontName.HELVETICA);

        Paper page() {
            document.addPage(new PDPage(PDRectangle.A4));
            return this;
        }

        Paper line(int number, String text) throws IOException {
            return at(LEFT, TOP + 14 * number, text);
        }

        Paper at(float left, float fromTop, String text) throws IOException {
            PDPage page = document.getPage(document.getNumberOfPages() - 1);
            try (PDPageContentStream print =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                print.beginText();
                print.setFont(font, 11);
                print.newLineAtOffset(left, PDRectangle.A4.getHeight() - fromTop);
                print.showText(text);
                print.endText();
            }
            return this;
        }

        /** Lines along the long side of the paper, as a page in landscape has them. */
        Paper turned(String... texts) throws IOException {
            PDPage page = document.getPage(document.getNumberOfPages() - 1);
            page.setRotation(90);
            try (PDPageContentStream print = new PDPageContentStream(document, page)) {
                for (int i = 0; i < texts.length; i++) {
                    print.beginText();
                    print.setFont(font, 11);
                    print.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 72 + 28f * i, 72));
                    print.showText(texts[i]);
                    print.endText();
                }
            }
            return this;
        }

        byte[] content() throws IOException {
            try (document) {
                return saved(document);
            }
        }

        byte[] locked(String password, int bits) throws IOException {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(bits);
            document.protect(policy);
            return content();
        }
    }
}
