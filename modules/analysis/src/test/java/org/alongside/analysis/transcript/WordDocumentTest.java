package org.alongside.analysis.transcript;

import static org.alongside.analysis.transcript.Reading.assertRefused;
import static org.alongside.analysis.transcript.Reading.turns;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class WordDocumentTest {
    private static final String NAMESPACES = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

    @Test
    void readsParagraphsAsTurns() {
        byte[] content = docx(document -> {
            paragraph(document, "Interview with Ann");
            paragraph(document, "Interviewer: How was it?");
            paragraph(document, "");
            paragraph(document, "Ann: Gut, \u00FCberhaupt. \uD83D\uDE42");
            paragraph(document, "And then some.");
            paragraph(document, "Interviewer: Why?");
        });
        assertThat(turns(TranscriptReader.read("a.docx", content)))
                .containsExactly(
                        "Interview with Ann",
                        "Interviewer: How was it?",
                        "Ann: Gut, \u00FCberhaupt. \uD83D\uDE42\nAnd then some.",
                        "Interviewer: Why?");
    }

    @Test
    void goesByWhatTheFileHoldsNotByItsName() {
        byte[] content = docx(document -> paragraph(document, "Only this."));
        assertThat(TranscriptReader.read("interview.txt", content).text()).isEqualTo("Only this.");
    }

    @Test
    void keepsTabsAndLineBreaks() {
        byte[] content = docx(document -> {
            XWPFRun run = document.createParagraph().createRun();
            run.setText("One");
            run.addTab();
            run.setText("two");
            run.addBreak();
            run.setText("three");
            paragraph(document, "Four");
        });
        assertThat(TranscriptReader.read("a.docx", content).text()).isEqualTo("One\ttwo\nthree\n\nFour");
    }

    @Test
    void readsWordsThatAreSplitOverManyRuns() {
        byte[] content = docx(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            XWPFRun bold = paragraph.createRun();
            bold.setBold(true);
            bold.setText("Ann:");
            paragraph.createRun().setText(" hel");
            paragraph.createRun().setText("lo");
            paragraph(document, "Bob: bye");
        });
        assertThat(turns(TranscriptReader.read("a.docx", content))).containsExactly("Ann: hello", "Bob: bye");
    }

    @Test
    void readsTheCellsOfTablesInTheirPlace() {
        byte[] content = docx(document -> {
            paragraph(document, "Before");
            XWPFTable table = document.createTable(1, 3);
            table.getRow(0).getCell(0).setText("1");
            table.getRow(0).getCell(1).setText("2");
            table.getRow(0).getCell(2).setText("3");
            paragraph(document, "After");
        });
        assertThat(turns(TranscriptReader.read("a.docx", content))).containsExactly("Before", "1", "2", "3", "After");
    }

    @Test
    void readsATableOfWhoAndWhatAsTurns() {
        byte[] content = docx(document -> {
            XWPFTable table = document.createTable(3, 2);
            table.getRow(0).getCell(0).setText("Interviewer:");
            table.getRow(0).getCell(1).setText("How was it?");
            table.getRow(1).getCell(0).setText("Ann");
            table.getRow(1).getCell(1).setText("Good.");
            table.getRow(2).getCell(0).setText("Interviewer:");
            table.getRow(2).getCell(1).setText("Why?");
        });
        assertThat(turns(TranscriptReader.read("a.docx", content)))
                .containsExactly("Interviewer: How was it?", "Ann: Good.", "Interviewer: Why?");
    }

    @Test
    void readsWhatMeetingSoftwareWrites() {
        byte[] content = docx(document -> {
            for (String[] turn : new String[][] {{"Ann Lee   0:03", "One."}, {"Bob Ray   0:09", "Two."}}) {
                XWPFRun run = document.createParagraph().createRun();
                run.setText(turn[0]);
                run.addBreak();
                run.setText(turn[1]);
            }
        });
        assertThat(turns(TranscriptReader.read("a.docx", content)))
                .containsExactly("Ann Lee: 0:03\nOne.", "Bob Ray: 0:09\nTwo.");
    }

    @Test
    void readsWhatStandsAfterTheLastCorrection() {
        byte[] content = zip(
                "word/document.xml",
                body("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t xml:space='preserve'>She </w:t></w:r>"
                        + "<w:del><w:r><w:t>did not </w:t><w:delText>never</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>came</w:t></w:r></w:ins>"
                        + "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
                        + "<w:hyperlink><w:r><w:noBreakHyphen/><w:t>back</w:t></w:r></w:hyperlink>"
                        + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"));
        assertThat(TranscriptReader.read("a.docx", content).text()).isEqualTo("She came\u2011back");
    }

    @Test
    void readsTextBoxesOnce() {
        String box = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>";
        byte[] content = zip(
                "word/document2.xml",
                body("<w:p><w:r><w:t>Around it.</w:t><mc:AlternateContent><mc:Choice>" + box
                        + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"));
        assertThat(turns(TranscriptReader.read("a.docx", content))).containsExactly("In a box.", "Around it.");
    }

    @Test
    void refusesADocumentWithoutWords() {
        assertRefused("empty", "a.docx", docx(document -> document.createParagraph()));
    }

    @Test
    void refusesOtherKindsOfZip() {
        assertRefused("not-supported", "a.docx", zip("content.xml", "<office/>"));
    }

    @Test
    void refusesADocumentWithAPassword() throws IOException, GeneralSecurityException, InvalidFormatException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            byte[] content = docx(document -> paragraph(document, "Hidden."));
            try (OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(content));
                    OutputStream out = encryptor.getDataStream(container)) {
                plain.save(out);
            }
            container.writeFilesystem(locked);
        }
        assertRefused("locked", "a.docx", locked.toByteArray());
    }

    @Test
    void refusesADamagedDocument() {
        byte[] whole = docx(document -> paragraph(document, "Hello there."));
        assertRefused("damaged", "a.docx", Arrays.copyOf(whole, whole.length / 3));
        assertRefused("damaged", "a.docx", zip("word/document.xml", "<w:document " + NAMESPACES + "><w:body><w:p>"));
    }

    @Test
    void refusesEntitiesSoThatNothingOutsideIsEverRead() {
        String xml = "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><w:document " + NAMESPACES
                + "><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        assertRefused("damaged", "a.docx", zip("word/document.xml", xml));
    }

    @Test
    void refusesAZipBombBesideTheText() {
        byte[] bomb = zip(out -> {
            out.putNextEntry(new ZipEntry("word/media/image1.png"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write(body("<w:p><w:r><w:t>Boo.</w:t></w:r></w:p>").getBytes(StandardCharsets.UTF_8));
        });
        assertThat(bomb).hasSizeLessThan(100_000);
        assertRefused("unpacks-too-large", "a.docx", bomb);
    }

    @Test
    void refusesAZipBombInTheText() {
        byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
        byte[] bomb = zip(out -> {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write(("<w:document " + NAMESPACES + "><w:body>").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
        });
        assertRefused("unpacks-too-large", "a.docx", bomb);
    }

    @Test
    void refusesAZipOfCountlessFiles() {
        assertRefused("unpacks-too-large", "a.docx", zip(out -> {
            for (int i = 0; i < 6_000; i++) {
                out.putNextEntry(new ZipEntry("word/" + i));
            }
        }));
    }

    @Test
    void refusesADocumentOfCountlessPieces() {
        assertRefused("unpacks-too-large", "a.docx", unpacked(body("<w:p/>".repeat(1_000_001))));
        assertRefused("unpacks-too-large", "a.docx", unpacked(body("<w:tr>" + "<w:tc/>".repeat(1_000_000))));
        String said = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";
        assertRefused("too-long", "a.docx", unpacked(body(said.repeat(200_001))));
    }

    @Test
    void refusesADocumentOfCountlessWords() {
        String said = "<w:p><w:r><w:t>" + "words ".repeat(1_000_000) + "</w:t></w:r></w:p>";
        assertRefused("unpacks-too-large", "a.docx", unpacked(body(said)));
    }

    @Test
    void refusesElementsWithinElementsWithoutEnd() {
        String body = "<p><t>words</t></p>";
        assertRefused("damaged", "a.docx", zip("word/document.xml", "<a>".repeat(2_000) + body + "</a>".repeat(2_000)));
    }

    @Test
    void meetsEveryBrokenDocumentWithARefusal() {
        byte[] whole = docx(document -> {
            paragraph(document, "Ann: Hello there.");
            paragraph(document, "Bob: Hello.");
        });
        Random random = new Random(20);
        for (int i = 0; i < 500; i++) {
            Broken.read("a.docx", Broken.copy(whole, random));
        }
    }

    private static void paragraph(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }

    private static byte[] docx(Consumer<XWPFDocument> writer) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writer.accept(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String body(String paragraphs) {
        return "<?xml version='1.0' encoding='UTF-8'?><w:document " + NAMESPACES + "><w:body>" + paragraphs
                + "</w:body></w:document>";
    }

    private static byte[] zip(String entry, String content) {
        return zip(out -> {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** A document that no one can take for a bomb, because it is as large as what is in it. */
    private static byte[] unpacked(String main) {
        return zip(out -> {
            out.setLevel(Deflater.NO_COMPRESSION);
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write(main.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static byte[] zip(Entries entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entries.write(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Writes the entries of a zip. */
    private interface Entries {
        void write(ZipOutputStream zip) throws IOException;
    }
}
