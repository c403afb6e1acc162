package org.alongside.analysis.transcript;

import static org.alongside.analysis.transcript.Reading.assertRefused;
import static org.alongside.analysis.transcript.Reading.turns;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RichTextTest {
    private static final String HEAD = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}"
            + "{\\f1\\froman\\fcharset204{\\*\\falt Times}Times New Roman;}}{\\colortbl;\\red0\\green0\\blue0;}"
            + "{\\stylesheet{\\s0 Normal;}}{\\*\\generator Riched20}{\\info{\\author Somebody}{\\title Secret}}\r\n";

    private static byte[] rtf(String body) {
        return (HEAD + body + "}").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static TranscriptText read(String body) {
        return TranscriptReader.read("a.rtf", rtf(body));
    }

    @Test
    void readsParagraphsAsTurns() {
        FileRead read = TranscriptReader.read(
                "a.txt",
                rtf("\\pard\\b Interviewer:\\b0  How was it?\\par\\par "
                        + "{\\b Ann:} Fine, \\i real\\i0 ly.\\line And good.\\par Interviewer:\\tab Why?\\par\r\n"),
                Optional.empty());
        assertThat(read.kind()).isEqualTo(FileKind.RICH_TEXT);
        assertThat(turns(TranscriptText.of(read.said())))
                .containsExactly("Interviewer: How was it?", "Ann: Fine, really.\nAnd good.", "Interviewer: Why?");
    }

    @Test
    void readsLettersHoweverTheyAreWrittenDown() {
        assertThat(read("Zo\\'eb: caf\\'e9 \\'96 5\\'80 \\emdash \\ldblquote yes\\rdblquote\\~\\{x\\}\\\\\\_y\\-z")
                        .text())
                .isEqualTo("Zo\u00EB: caf\u00E9 \u2013 5\u20AC \u2014\u201Cyes\u201D\u00A0{x}\\\u2011yz");
        assertThat(read("\\u8220?hello\\u8221? \\u-10179?\\u-8638?").text())
                .isEqualTo("\u201Chello\u201D \uD83D\uDE42");
        assertThat(read("\\u373\\'77 {\\uc2\\u375 yy!}\\uc0\\u373 \\u375!").text())
                .isEqualTo("\u0175 \u0177!\u0175\u0177!");
        assertThat(read("{\\f1\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2} \\'e9").text())
                .isEqualTo("\u041F\u0440\u0438\u0432\u0435\u0442 \u00E9");
    }

    @Test
    void readsWesternFontsAsWesternWhateverTheWholeFileIs() {
        String fonts = "{\\rtf1\\ansi\\ansicpg%d{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1 Times;}}\\f0 caf\\'e9 \\f1 %s}";
        assertThat(TranscriptReader.read("a.rtf", fonts.formatted(1251, "\\'e9").getBytes(StandardCharsets.US_ASCII))
                        .text())
                .isEqualTo("caf\u00E9 \u0439");
        assertThat(TranscriptReader.read(
                                "a.rtf",
                                fonts.formatted(65_001, "")
                                        .replace("\\'e9", "\\'c3\\'a9")
                                        .getBytes(StandardCharsets.US_ASCII))
                        .text())
                .isEqualTo("caf\u00E9");
    }

    @Test
    void takesHardBlanksAndHyphensThatStandInForALetterForNone() {
        assertThat(read("a\\u160\\~b\\u8209\\_c\\~d\\_e{\\uc2\\u160\\~\\_f}").text())
                .isEqualTo("a\u00A0b\u2011c\u00A0d\u2011e\u00A0f");
    }

    @Test
    void readsCodePagesOfTheWholeFile() {
        byte[] central =
                "{\\rtf1\\ansi\\ansicpg1250 Ann: \u0141\u00F3d\u017A}".getBytes(Charset.forName("windows-1250"));
        assertThat(TranscriptReader.read("a.rtf", central).text()).isEqualTo("Ann: \u0141\u00F3d\u017A");
        byte[] japanese = "{\\rtf1\\ansi\\ansicpg932 \u3042\\'95\\'5c}".getBytes(Charset.forName("windows-31j"));
        assertThat(TranscriptReader.read("a.rtf", japanese).text()).isEqualTo("\u3042\u8868");
        assertThat(TranscriptReader.read("a.rtf", "{\\rtf1\\mac caf\\'8e}".getBytes(StandardCharsets.US_ASCII))
                        .text())
                .isEqualTo("caf\u00E9");
    }

    @Test
    void leavesOutWhatNobodySaid() {
        assertThat(read("{\\header page \\chpgn}{\\footer foot}She{\\footnote a note}{\\v hidden} came"
                                + "{\\*\\bkmkstart mark}{\\deleted never}{\\*\\unknown words}{\\field{\\*\\fldinst HYPERLINK x}"
                                + "{\\fldrslt  back}}{\\pict\\bin8 }}}{{{ab 00ff}{\\*\\annotation a comment}"
                                + "{\\upr{ w rong}{\\*\\ud{ \\u373?}}}\\v more hidden\\v0 .")
                        .text())
                .isEqualTo("She came back \u0175.");
    }

    @Test
    void readsTextBoxesAndListsOnce() {
        assertThat(turns(read("Before\\par{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn name}{\\sv value}}"
                        + "{\\shptxt In a box.\\par}}{\\shprslt{\\*\\do{\\dptxbxtext In a box.\\par}}}}"
                        + "{\\listtext\\'b7\\tab}First\\par{\\pntext\\'b7\\tab}Second\\par")))
                .containsExactly("Before", "In a box.", "First", "Second");
    }

    @Test
    void readsTables() {
        String row = "\\trowd\\cellx100\\cellx200\\pard\\intbl %s\\cell %s\\cell\\row\r\n";
        assertThat(turns(read(row.formatted("Interviewer:", "How was it?") + row.formatted("Ann", "Good.\\par Very.")
                        + row.formatted("Interviewer:", "Why?") + "\\pard\\par")))
                .containsExactly("Interviewer: How was it?", "Ann: Good.\nVery.", "Interviewer: Why?");
        assertThat(turns(read("One\\par\\trowd\\pard\\intbl 1\\cell 2\\cell 3\\cell\\row\\pard Two\\par")))
                .containsExactly("One", "1", "2", "3", "Two");
        assertThat(turns(read("\\trowd\\pard\\intbl 1\\cell\\pard Never closed\\par")))
                .containsExactly("1", "Never closed");
    }

    @Test
    void refusesWhatDoesNotHoldTogether() {
        assertRefused("damaged", "a.rtf", "{\\rtf1 Ann: half of it".getBytes(StandardCharsets.US_ASCII));
        assertRefused("damaged", "a.rtf", "{\\rtf1 Ann: \\'zz}".getBytes(StandardCharsets.US_ASCII));
        assertRefused("damaged", "a.rtf", "{\\rtf1 caf\\'81}".getBytes(StandardCharsets.US_ASCII));
        assertRefused("empty", "a.rtf", rtf("\\par\\par"));
        assertRefused("damaged", "a.rtf", rtf("{".repeat(100_000) + "a" + "}".repeat(100_000)));
    }

    @Test
    void endsWhereTheTextEnds() {
        assertThat(TranscriptReader.read(
                                "a.rtf", "{\\rtf1 Ann.}\u0000\u0000 } and {".getBytes(StandardCharsets.US_ASCII))
                        .text())
                .isEqualTo("Ann.");
    }

    @Test
    void refusesCountlessWordsAndPieces() {
        assertRefused("unpacks-too-large", "a.rtf", rtf("words ".repeat(1_000_000)));
        assertRefused("too-long", "a.rtf", rtf("a\\par ".repeat(200_001)));
        assertRefused("unpacks-too-large", "a.rtf", rtf("\\intbl\\cell ".repeat(1_000_001)));
    }

    @Test
    void takesNoCharacterThatIsNone() {
        assertThat(read("a\\u1?b\\u-10179?c\\u0?d\\u99999999999?e").text()).startsWith("abcd");
    }

    @Test
    void meetsEveryBrokenDocumentWithARefusal() {
        List<byte[]> whole = List.of(
                rtf("\\pard Ann: Hello \\u8220?there\\u8221? caf\\'e9.\\par{\\b Bob:} Hello.\\par"),
                rtf("\\trowd\\pard\\intbl Ann\\cell Hello\\cell\\row{\\field{\\*\\fldinst X}{\\fldrslt y}}\\bin3 abc"));
        Random random = new Random(22);
        for (int i = 0; i < 1_000; i++) {
            Broken.read("a.rtf", Broken.copy(whole.get(i % 2), random));
        }
    }
}
