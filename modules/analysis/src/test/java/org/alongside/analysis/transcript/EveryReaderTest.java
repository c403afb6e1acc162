package org.alongside.analysis.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a file, its reader makes a text of it that can be kept, or refuses it in words. */
class EveryReaderTest {
    private static final int TIMES = 2_000;

    /** No reader makes more letters than this of each byte. */
    private static final int MOST_FROM_A_BYTE = 100;

    private static final String OPEN_DOCUMENT_NAMESPACES =
            " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                    + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                    + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'";

    private static final String OPEN_DOCUMENT_BODY =
            "><office:body><office:text><text:p>Ann: How <text:s text:c='3'/>was it?<text:tab/></text:p>"
                    + "<text:p>Bob: Good.<text:note><text:p>no</text:p></text:note></text:p><table:table><table:table-row>"
                    + "<table:table-cell><text:p>Ann</text:p></table:table-cell><table:table-cell><text:p>Why?</text:p>"
                    + "</table:table-cell></table:table-row></table:table></office:text></office:body></office:document";

    private static final String WORD_DOCUMENT =
            "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + "<w:body><w:p><w:r><w:t>Ann: How was it?</w:t><w:tab/></w:r></w:p><w:p><w:del><w:r><w:t>no</w:t></w:r></w:del>"
                    + "<w:r><w:t xml:space='preserve'>Bob: Good.</w:t><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ann"
                    + "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";

    @Test
    void ofPlainText() {
        everyOne(
                "a.txt",
                "\uFEFFAnn: How was it?\r\n\r\nBob: Caf\u00E9 \uD83D\uDE42 non-\nsense, and 00:01:02 of it.\n\nAnn (00:02): Why?\n\n- A.",
                List.of("Ann:", "\n\n", "\u0000", "\u2028", ":", "<I>", "\t", "\u00AD\n", "-\n"));
    }

    @Test
    void ofWebVtt() {
        everyOne(
                "a.vtt",
                "WEBVTT\n\nNOTE x\n\n1\n00:00:00.000 --> 00:00:02.000 align:start\n<v Ann>Hello &amp; <c.x>bye</c></v>"
                        + "\n\n2\n00:02.000 --> 00:03.000\n<v Ann>Hello bye and\nso on</v>\n\n00:03.000 --> 00:03.010\n>> so on\n",
                List.of(
                        "<v ",
                        "</v>",
                        "<c.",
                        "&#x",
                        "-->",
                        "\n\n",
                        "999999999:99:99.9 --> 0:0",
                        "{\\an8}",
                        "NOTE\n",
                        ">>"));
    }

    @Test
    void ofSubRip() {
        everyOne(
                "a.srt",
                "1\n00:00:00,000 --> 00:00:02,000\nAnn: Hello {\\an8}<i>bye</i>\n\n2\n00:00:02,000 --> 00:00:03,000\n- Yes\n- No"
                        + "\n\n3\n00:00:03,000 --> 00:00:04,000\n- Yes\n- No\n- Never\n",
                List.of(
                        "<font color=",
                        "9999999\n",
                        "-->",
                        "\n\n",
                        "00:00:99,9 --> 00:00:00,0\n",
                        "<i think so>",
                        "&amp"));
    }

    @Test
    void ofWebPages() {
        everyOne(
                "a.html",
                "<!DOCTYPE html><html><head><meta charset=utf-8><title>x</title></head><body><p><b>Ann:</b> How &eacute; it?</p>"
                        + "<table><tr><td>Bob:</td><td>Good<br>and<pre> so\n on</pre></td></tr></table><ul><li>One</ul></body></html>",
                List.of(
                        "<td>",
                        "</table>",
                        "<!--",
                        "<script>",
                        "&#xD800;",
                        "&#0;",
                        "<p",
                        "charset=utf-16",
                        "</p>",
                        "<select>"));
    }

    @Test
    void ofRichText() {
        everyOne(
                "a.rtf",
                "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset128 B;}}\\pard\\f0 Ann: Caf\\'e9 \\u8220?yes\\u8221?"
                        + "\\par{\\b Bob:} \\f1 \\'82\\'a0\\~\\_\\trowd\\intbl One\\cell Two\\cell\\row{\\*\\x y}\\bin3 abc{\\v no}\\par}",
                List.of(
                        "{",
                        "}",
                        "\\u-1",
                        "\\uc9999999999 ",
                        "\\bin99999999 ",
                        "\\'8",
                        "\\cell",
                        "\\row",
                        "\\fcharset",
                        "\\f1",
                        "\\*"));
    }

    @Test
    void ofOpenDocuments() {
        String packed = "<?xml version='1.0' encoding='UTF-8'?><office:document-content" + OPEN_DOCUMENT_NAMESPACES
                + OPEN_DOCUMENT_BODY + "-content>";
        String flat = packed.replace("document-content", "document");
        List<String> marks = List.of(
                "<text:p>",
                "</text:p>",
                "<text:s text:c='99999'/>",
                "&#0;",
                "<!DOCTYPE d>",
                "<![CDATA[",
                "&e;",
                "encoding='x'");
        everyOne("a.odt", packed, marks, xml -> zip("content.xml", xml, Deflater.DEFAULT_COMPRESSION));
        everyOne("a.fodt", flat, marks);
        everyBroken(
                "a.odt", zip("content.xml", packed.getBytes(StandardCharsets.UTF_8), Deflater.NO_COMPRESSION), packed);
    }

    @Test
    void ofWordDocuments() {
        List<String> marks = List.of(
                "<w:p>", "</w:p>", "<w:tc>", "<w:tr>", "<w:t>", "<w:tab/>", "&#0;", "<!DOCTYPE d>", "<w:del>", "&e;");
        everyOne("a.docx", WORD_DOCUMENT, marks, xml -> zip("word/document.xml", xml, Deflater.DEFAULT_COMPRESSION));
        byte[] stored =
                zip("word/document.xml", WORD_DOCUMENT.getBytes(StandardCharsets.UTF_8), Deflater.NO_COMPRESSION);
        everyBroken("a.docx", stored, WORD_DOCUMENT);
    }

    @Test
    void ofPdfs() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : List.of("Ann: How was it?", "Bob: Good.")) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream print =
                        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                    print.beginText();
                    print.setFont(new PDType1Font(FontName.HELVETICA), 11);
                    print.newLineAtOffset(72, 700);
                    print.showText(line);
                    print.endText();
                }
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
            List<String> marks = List.of(
                    "1 0 R",
                    "<<",
                    ">>",
                    " Tj ",
                    "[",
                    "/Kids [1 0 R]",
                    "/Length 99999999",
                    "endobj",
                    "/Rotate 17",
                    "1e38 ",
                    " 0 0 Tm ");
            everyBroken("a.pdf", out.toByteArray(), marks, UnaryOperator.identity());
        }
    }

    private static void everyOne(String fileName, String whole, List<String> marks) {
        everyOne(fileName, whole, marks, UnaryOperator.identity());
    }

    private static void everyOne(String fileName, String whole, List<String> marks, UnaryOperator<byte[]> packed) {
        byte[] content = whole.getBytes(StandardCharsets.UTF_8);
        assertThat(TranscriptReader.read(fileName, packed.apply(content)).text())
                .as("The whole one can be read")
                .isNotEmpty();
        everyBroken(fileName, content, marks, packed);
    }

    private static void everyBroken(String fileName, byte[] whole, String inIt) {
        everyBroken(fileName, whole, List.of("PK\u0003\u0004", "PK\u0001\u0002", inIt), UnaryOperator.identity());
    }

    private static void everyBroken(String fileName, byte[] whole, List<String> marks, UnaryOperator<byte[]> packed) {
        for (int seed = 0; seed < TIMES; seed++) {
            Random random = new Random(seed);
            byte[] broken = whole;
            for (int i = random.nextInt(4); i >= 0; i--) {
                broken = broken(broken, marks, random);
            }
            Optional<Encoding> chosen = random.nextInt(10) == 0
                    ? Optional.of(
                            Encoding.known().get(random.nextInt(Encoding.known().size())))
                    : Optional.empty();
            try {
                read(fileName, packed.apply(broken), chosen, broken.length);
            } catch (RuntimeException | StackOverflowError wrong) {
                throw new AssertionError(fileName + " with seed " + seed, wrong);
            }
        }
    }

    private static void read(String fileName, byte[] content, Optional<Encoding> chosen, int length) {
        FileRead read;
        try {
            read = TranscriptReader.read(fileName, content, chosen);
        } catch (UnreadableTranscript refused) {
            return;
        }
        Draft kept = Draft.checked(read.said());
        long letters = kept.said().stream()
                .mapToLong(turn -> (long) turn.speaker().length() + turn.words().length())
                .sum();
        assertThat(letters).isPositive().isLessThanOrEqualTo((long) MOST_FROM_A_BYTE * length);
    }

    /** One thing is wrong with it: cut short, changed, with a piece missing, repeated, moved or put in. */
    private static byte[] broken(byte[] whole, List<String> marks, Random random) {
        int from = random.nextInt(whole.length + 1);
        int until = from + random.nextInt(Math.min(64, whole.length - from) + 1);
        byte[] piece = Arrays.copyOfRange(whole, from, until);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(whole, from);
            case 1 -> changed(whole, random);
            case 2 -> put(whole, from, until, new byte[0], 0);
            case 3 -> put(whole, from, from, piece, 1 + random.nextInt(40));
            case 4 -> put(whole, 0, 0, piece, 1);
            default -> {
                byte[] mark = marks.get(random.nextInt(marks.size())).getBytes(StandardCharsets.UTF_8);
                yield put(whole, from, from, mark, 1 + random.nextInt(random.nextInt(10) == 0 ? 1_000 : 3));
            }
        };
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] copy = whole.clone();
        for (int i = random.nextInt(8); i >= 0 && copy.length > 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    /** Puts a piece in, as often as told, in place of what stands there. */
    private static byte[] put(byte[] whole, int from, int until, byte[] piece, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(whole, 0, from);
        for (int i = 0; i < times; i++) {
            out.write(piece, 0, piece.length);
        }
        out.write(whole, until, whole.length - until);
        return out.toByteArray();
    }

    private static byte[] zip(String entry, byte[] content, int level) {
        return Zips.of(zip -> {
            zip.setLevel(level);
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        });
    }
}
