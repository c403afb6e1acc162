package org.alongside.analysis.transcript;

import static org.alongside.analysis.transcript.Reading.assertRefused;
import static org.alongside.analysis.transcript.Reading.turns;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class OpenDocumentTest {
    private static final String NAMESPACES = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'";

    private static String content(String text) {
        return "<?xml version='1.0' encoding='UTF-8'?><office:document-content " + NAMESPACES
                + "><office:automatic-styles><text:p>no words</text:p></office:automatic-styles><office:body>"
                + "<office:text>" + text + "</office:text></office:body></office:document-content>";
    }

    private static byte[] odt(String text) {
        return Zips.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content(text));
    }

    /** One that no one can take for a bomb, because it is as large as what is in it. */
    private static byte[] unpacked(String text) {
        return Zips.of(zip -> {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content(text).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String text(String text) {
        return TranscriptReader.read("a.odt", odt(text)).text();
    }

    @Test
    void readsParagraphsAsTurns() {
        byte[] file = odt("<text:h>An interview</text:h><text:p>Interviewer: How was it?</text:p><text:p/>"
                + "<text:p><text:span>Ann:</text:span> Gut, <text:span>\u00FCberhaupt</text:span>. \uD83D\uDE42</text:p>"
                + "<text:p>And then some.</text:p><text:p>Interviewer: Why?</text:p>");
        FileRead read = TranscriptReader.read("a.txt", file, Optional.empty());
        assertThat(read.kind()).isEqualTo(FileKind.OPEN_DOCUMENT);
        assertThat(read.encoding()).isEmpty();
        assertThat(turns(TranscriptText.of(read.said())))
                .containsExactly(
                        "An interview",
                        "Interviewer: How was it?",
                        "Ann: Gut, \u00FCberhaupt. \uD83D\uDE42\nAnd then some.",
                        "Interviewer: Why?");
    }

    @Test
    void takesBlanksAsTheFormatMeansThem() {
        assertThat(text("<text:p>\n   One   two<text:s text:c='2'/>three <text:span> four</text:span>"
                        + "<text:tab/>five<text:line-break/>six</text:p><text:p>Seven</text:p>"))
                .isEqualTo("One two  three four\tfive\nsix\n\nSeven");
        assertThat(
                        text(
                                "<text:p>a<text:s text:c='99999999999'/>b<text:s text:c='many'/>c<text:s text:c='-5'/>d</text:p>"))
                .isEqualTo("a b cd");
    }

    @Test
    void keepsTheBlankAfterATextBoxWithinAParagraph() {
        assertThat(
                        text(
                                "<text:p>She<draw:frame><draw:text-box><text:p> In a box. </text:p></draw:text-box></draw:frame>"
                                        + " came <draw:frame><draw:text-box><text:p/></draw:text-box></draw:frame> back.</text:p>"))
                .isEqualTo("In a box.\n\nShe came back.");
    }

    @Test
    void leavesOutWhatNobodySaid() {
        assertThat(text("<text:tracked-changes><text:changed-region><text:deletion><text:p>struck out</text:p>"
                        + "</text:deletion></text:changed-region></text:tracked-changes>"
                        + "<text:table-of-content><text:p>contents</text:p></text:table-of-content>"
                        + "<text:p>She came<text:note><text:note-body><text:p>a note</text:p></text:note-body></text:note>"
                        + "<office:annotation><text:p>a comment</text:p></office:annotation> back"
                        + "<draw:frame><svg:title>a picture</svg:title></draw:frame>.</text:p>"))
                .isEqualTo("She came back.");
    }

    @Test
    void readsATableOfWhoAndWhatAsTurns() {
        String row = "<table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell>"
                + "<table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row>";
        byte[] file = odt("<table:table>" + row.formatted("Interviewer:", "How was it?") + row.formatted("Ann", "Good.")
                + row.formatted("Interviewer:", "Why?") + "</table:table>");
        assertThat(turns(TranscriptReader.read("a.odt", file)))
                .containsExactly("Interviewer: How was it?", "Ann: Good.", "Interviewer: Why?");
    }

    @Test
    void readsADocumentThatIsNotPacked() {
        byte[] flat = content("<text:p>Only this.</text:p>")
                .replace("document-content", "document")
                .getBytes(StandardCharsets.UTF_8);
        FileRead read = TranscriptReader.read("a.fodt", flat, Optional.empty());
        assertThat(read.kind()).isEqualTo(FileKind.OPEN_DOCUMENT);
        assertThat(read.said()).containsExactly(new Spoken("", "Only this."));
        assertRefused("damaged", "a.fodt", Arrays.copyOf(flat, flat.length - 9));
    }

    @Test
    void refusesTablesAndDrawings() {
        assertRefused(
                "not-supported",
                "a.ods",
                Zips.of("content.xml", content("").replace("office:text", "office:spreadsheet")));
    }

    @Test
    void saysThatADocumentHasAPassword() {
        assertRefused(
                "locked",
                "a.odt",
                Zips.of(
                        "content.xml",
                        "\u0001\u0002 nothing that anybody could read",
                        "META-INF/manifest.xml",
                        "<manifest><file-entry><encryption-data/></file-entry></manifest>"));
        assertRefused("locked", "a.odt", Zips.of("mimetype", "application/...", "encrypted-package", "xyz"));
        assertRefused("damaged", "a.odt", Zips.of("content.xml", "nothing", "META-INF/manifest.xml", "<manifest/>"));
    }

    @Test
    void refusesADamagedDocument() {
        byte[] whole = odt("<text:p>Hello there.</text:p>");
        assertRefused("damaged", "a.odt", Arrays.copyOf(whole, whole.length / 2));
        assertRefused("damaged", "a.odt", "Ann: hello".getBytes(StandardCharsets.UTF_8));
        assertRefused("empty", "a.odt", odt("<text:p> </text:p>"));
    }

    @Test
    void refusesEntitiesSoThatNothingOutsideIsEverRead() {
        String xml = "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                + content("<text:p>&e;</text:p>").substring("<?xml version='1.0' encoding='UTF-8'?>".length());
        assertRefused("damaged", "a.odt", Zips.of("content.xml", xml));
        String laughs = xml.replace("SYSTEM 'file:///etc/hostname'", "'" + "ha".repeat(1000) + "'");
        assertRefused("damaged", "a.odt", Zips.of("content.xml", laughs));
    }

    @Test
    void refusesBombsOfEveryKind() {
        byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
        assertRefused("unpacks-too-large", "a.odt", Zips.of(zip -> {
            zip.putNextEntry(new ZipEntry("Pictures/1.png"));
            for (int i = 0; i < 64; i++) {
                zip.write(blanks);
            }
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content("<text:p>Boo.</text:p>").getBytes(StandardCharsets.UTF_8));
        }));
        assertRefused("unpacks-too-large", "a.odt", unpacked("<text:p/>".repeat(1_000_001)));
        assertRefused("too-long", "a.odt", unpacked("<text:p>a</text:p>".repeat(200_001)));
        assertRefused("unpacks-too-large", "a.odt", unpacked("<text:p>" + "words ".repeat(1_000_000) + "</text:p>"));
        assertRefused(
                "unpacks-too-large",
                "a.odt",
                unpacked("<text:p>" + "<text:s text:c='99'/>".repeat(60_000) + "</text:p>"));
        assertRefused("damaged", "a.odt", odt("<text:span>".repeat(2_000) + "a" + "</text:span>".repeat(2_000)));
    }

    @Test
    void meetsEveryBrokenDocumentWithARefusal() {
        byte[] packed = odt("<text:p>Ann: Hello there.</text:p><text:p>Bob: Hello.</text:p>");
        byte[] flat = content("<text:p>Ann: Hello<text:s text:c='3'/>there.</text:p>")
                .replace("document-content", "document")
                .getBytes(StandardCharsets.UTF_8);
        byte[] loose = unpacked("<text:p>Ann: Hello<text:tab/>there.</text:p>");
        Random random = new Random(21);
        for (int i = 0; i < 500; i++) {
            Broken.read("a.odt", Broken.copy(packed, random));
            Broken.read("a.odt", Broken.copy(flat, random));
            Broken.read("a.odt", Broken.copy(loose, random));
        }
    }
}
