package org.alongside.analysis.transcript;

import static org.alongside.analysis.transcript.Reading.assertRefused;
import static org.alongside.analysis.transcript.Reading.text;
import static org.alongside.analysis.transcript.Reading.turns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TranscriptReaderTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void keepsTheWordsAsTextAndTheSpeakersBesideIt() {
        TranscriptText transcript = text("Interviewer: How was it?\n\nMaureen: Good, was that.\n\nInterviewer: Why?\n");
        assertThat(transcript.text()).isEqualTo("How was it?\n\nGood, was that.\n\nWhy?");
        assertThat(transcript.turns())
                .containsExactly(
                        new Turn("Interviewer", 0, 11), new Turn("Maureen", 13, 28), new Turn("Interviewer", 30, 34));
        assertThat(transcript.speakers()).containsExactly("Interviewer", "Maureen");
    }

    @Test
    void countsOffsetsAsJavaStringsDo() {
        TranscriptText transcript = text("Ann: \uD83D\uDE42 hm\n\nBob: yes\n\nAnn: \uD83D\uDE42\n\nBob: no");
        assertThat(transcript.turns().get(1)).isEqualTo(new Turn("Bob", 7, 10));
        assertThat(transcript.words(transcript.turns().get(2))).isEqualTo("\uD83D\uDE42");
    }

    @Test
    void writesTheLabelsBackForReading() {
        String written = "A title\n\nAnn: One.\n\nBob: Two.\n\nAnn: Three.";
        assertThat(text(written).withLabels()).isEqualTo(written);
    }

    @Test
    void altersNoCharacter() {
        String decomposed = "Zoe\u0308 said \u201Cno\u201D \u2013 twice\u00A0over, \uFB01ne";
        assertThat(text(decomposed).text()).isEqualTo(decomposed);
    }

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() {
        byte[] plain = "Zo\u00EB: caf\u00E9\n\nAnn: tea\n\nZo\u00EB: no".getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[plain.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(plain, 0, marked, 3, plain.length);
        TranscriptText expected = TranscriptReader.read("a.txt", plain);
        assertThat(turns(expected)).containsExactly("Zo\u00EB: caf\u00E9", "Ann: tea", "Zo\u00EB: no");
        assertThat(TranscriptReader.read("a.txt", marked)).isEqualTo(expected);
    }

    @Test
    void readsUtf16WithItsMark() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] content = "\uFEFFZo\u00EB: caf\u00E9\r\n\r\nAnn: tea".getBytes(charset);
            assertThat(turns(TranscriptReader.read("a.txt", content)))
                    .containsExactly("Zo\u00EB: caf\u00E9", "Ann: tea");
        }
    }

    @Test
    void readsWhatWindowsWrote() {
        byte[] content = "Zo\u00EB: \u201CYes\u201D\r\n\r\nAnn: caf\u00E9 \u2013 5\u20AC".getBytes(WINDOWS);
        assertThat(turns(TranscriptReader.read("a.txt", content)))
                .containsExactly("Zo\u00EB: \u201CYes\u201D", "Ann: caf\u00E9 \u2013 5\u20AC");
    }

    @Test
    void saysHowTheLettersAreWrittenDown() {
        String said = "Zo\u00EB: caf\u00E9\n\nAnn: tea";
        assertThat(encoding(said.getBytes(StandardCharsets.UTF_8))).isEqualTo(Encoding.UTF_8);
        assertThat(encoding(said.getBytes(WINDOWS))).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(encoding(("\uFEFF" + said).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(Encoding.UTF_16_BE);
        assertThat(encoding(said.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Encoding.UTF_16_LE);
        assertThat(encoding(said.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(Encoding.UTF_16_BE);
    }

    private static Encoding encoding(byte[] content) {
        return TranscriptReader.read("a.txt", content, Optional.empty())
                .encoding()
                .orElseThrow();
    }

    @Test
    void readsLettersAsSomebodyChooses() {
        String said = "Zo\u00EB: caf\u00E9";
        for (Encoding encoding : Encoding.known()) {
            FileRead read = TranscriptReader.read("a.txt", said.getBytes(encoding.charset()), Optional.of(encoding));
            assertThat(read.encoding()).contains(encoding);
            assertThat(TranscriptText.of(read.said()).text())
                    .as(encoding.label())
                    .isEqualTo(said);
            assertThat(Encoding.called(encoding.label())).contains(encoding);
        }
        assertThat(Encoding.called("latin1")).contains(Encoding.WINDOWS_1252);
        assertThat(Encoding.called("klingon")).isEmpty();
    }

    @Test
    void refusesLettersThatAreNotWrittenDownAsSomebodyChose() {
        assertThatThrownBy(() ->
                        TranscriptReader.read("a.txt", "caf\u00E9".getBytes(WINDOWS), Optional.of(Encoding.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableTranscript.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("analysis.transcript.refusal.encoding"));
    }

    @Test
    void endsEveryLineWithALineFeed() {
        String unix = "Ann: One.\nstill one\n\nBob: Two.\n\nAnn: Three.\n";
        TranscriptText expected = text(unix);
        assertThat(expected.text()).doesNotContain("\r");
        assertThat(text(unix.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(text(unix.replace('\n', '\r'))).isEqualTo(expected);
        assertThat(text(unix.replace('\n', '\u2028'))).isEqualTo(expected);
        assertThat(text(unix.replace("\n\n", "\n\f"))).isEqualTo(expected);
    }

    @Test
    void readsTurnsThatStandLineUnderLine() {
        assertThat(turns(text("Ann: One.\nBob: Two.\nAnn: Three.\nBob: Four.\n")))
                .containsExactly("Ann: One.", "Bob: Two.", "Ann: Three.", "Bob: Four.");
    }

    @Test
    void readsAnAnswerRightBelowItsQuestion() {
        assertThat(turns(text("Q: One?\nA: Two.\n\nQ: Three?\nA: Four.\nMore.\n\nQ: Five?\nA: Six.\n")))
                .containsExactly("Q: One?", "A: Two.", "Q: Three?", "A: Four.\nMore.", "Q: Five?", "A: Six.");
    }

    @Test
    void takesALabelOnALineOfItsOwn() {
        assertThat(turns(text("ANN:\nOne.\n\nBOB:\nTwo.\n\nANN:\nThree.\n")))
                .containsExactly("ANN: One.", "BOB: Two.", "ANN: Three.");
    }

    @Test
    void joinsLinesThatWereOnlyWrapped() {
        String wrapped = """
                Ann: This is a sentence that whoever typed it broke
                because the line was full, and it goes on over to
                the third line before it comes to an end.

                Bob: Short.
                Ann: A short line before this one was no wrapped
                line.
                """;
        assertThat(turns(text(wrapped)))
                .containsExactly(
                        "Ann: This is a sentence that whoever typed it broke because the line was full, and it goes on"
                                + " over to the third line before it comes to an end.",
                        "Bob: Short.",
                        "Ann: A short line before this one was no wrapped line.");
    }

    @Test
    void keepsALineBreakThatWasMeantWithinATurn() {
        String list = """
                Ann: Three things come to mind when I think of it:
                The bus.
                The tea.
                - And a list
                - of things, which is no wrapped line, however long it is
                - or short

                Bob: And what else was there, if you think back to the start?

                Ann: Nothing else that I would want to speak about, or not today.
                """;
        assertThat(turns(text(list)).get(0))
                .isEqualTo("Ann: Three things come to mind when I think of it:\nThe bus.\nThe tea.\n- And a list\n"
                        + "- of things, which is no wrapped line, however long it is\n- or short");
    }

    @Test
    void keepsTheParagraphsOfOneTurnTogether() {
        TranscriptText transcript = text("Ann: One.\n\nMore of one.\n\nBob: Two.\n\nAnn: Three.");
        assertThat(turns(transcript)).containsExactly("Ann: One.\nMore of one.", "Bob: Two.", "Ann: Three.");
    }

    @Test
    void leavesAHyphenAtALineEndUnlessTheDocumentShowsTheWordWithout() {
        String wrapped = """
                Ann: We talked about the meeting and about two-
                way plots, and whether another such a meet-
                ing could be held in the spring of next year.

                Bob: Yes.

                Ann: Good.
                """;
        assertThat(text(wrapped).text())
                .startsWith("We talked about the meeting and about two-way plots, and whether another such a meeting"
                        + " could");
    }

    @Test
    void makesEachParagraphATurnWhereNobodyIsNamed() {
        assertThat(turns(text("I went by bus.\n\nIt rained: of course it did.\n")))
                .containsExactly("I went by bus.", "It rained: of course it did.");
        assertThat(turns(text("I went by bus.\nIt rained.\nI came back.\n")))
                .containsExactly("I went by bus.", "It rained.", "I came back.");
    }

    @Test
    void takesNoSentenceForALabel() {
        List<String> paragraphs = List.of(
                "So: what does that mean?",
                "10:30 was when we met, and at 11:15: nothing.",
                "https://example.org/page was the address.",
                "Note: the tape stops here.",
                "So: there we are.",
                "Note: it starts again.",
                "What I mean is: never again.",
                "What I mean is: never.",
                "he said: fine.",
                "fair enough: go on.",
                "Tea or cake or both: fine.",
                "This is a sentence with far too many words before its colon: yes.",
                "This is a sentence with far too many words before its colon: no.");
        TranscriptText transcript = text(String.join("\n\n", paragraphs));
        assertThat(transcript.speakers()).isEmpty();
        assertThat(turns(transcript)).isEqualTo(paragraphs);
        assertThat(paragraphs)
                .allSatisfy(paragraph -> assertThat(
                                text(paragraph + "\n\n" + paragraph).speakers())
                        .as("Even if the text holds nothing else")
                        .isEmpty());
    }

    @Test
    void takesNoSentenceForALabelBetweenRealLabelsEither() {
        assertThat(turns(text("Ann: What then?\n\nBob: Two things.\nSo: tea.\nSo: cake.\n\nAnn: At what time?\n\n"
                        + "Bob: At 10:30: sharp. See http://example.org: there.")))
                .containsExactly(
                        "Ann: What then?",
                        "Bob: Two things.\nSo: tea.\nSo: cake.",
                        "Ann: At what time?",
                        "Bob: At 10:30: sharp. See http://example.org: there.");
    }

    @Test
    void takesFewColonsInALongTextForPartsOfSentences() {
        StringBuilder notes = new StringBuilder("Rain: all day.\n\nRain: all night.\n\n");
        for (int i = 0; i < 20; i++) {
            notes.append("A paragraph about the day, number ").append(i).append(".\n\n");
        }
        assertThat(text(notes.toString()).speakers()).isEmpty();
    }

    @Test
    void takesASpeakerWhoSpeaksOnceWhereEveryParagraphIsLabelled() {
        assertThat(text("Ann: One.\n\nBob: Two.\n\nAnn: Three.\n\nBob: Four.\n\nMan at the door: Post!")
                        .speakers())
                .containsExactly("Ann", "Bob", "Man at the door");
        assertThat(text("An interview\n\nAnn: One.\n\nBob: Two.").speakers()).containsExactly("Ann", "Bob");
    }

    @Test
    void knowsLabelsOfManyKinds() {
        assertThat(text("P1: One.\n\ninterviewer: Two.\n\nDr. O\u2019Neill-Shaw (carer): Three.\n\nP1: Four.\n\n"
                                + "interviewer: Five.\n\nMENTOR 2: Six.\n\nQ: Seven.")
                        .speakers())
                .containsExactly("P1", "interviewer", "Dr. O\u2019Neill-Shaw (carer)", "MENTOR 2", "Q");
        assertThat(turns(text("Ann\tOne.\nBob\tTwo.\nAnn\tThree.")))
                .containsExactly("Ann: One.", "Bob: Two.", "Ann: Three.");
    }

    @Test
    void keepsTimesInTheTextAndOutOfTheLabel() {
        assertThat(turns(text("[00:00:05] Ann: One.\n\nBob [00:00:09]: Two.\n\nAnn (0:12): Three.\n\nBob: Four.")))
                .containsExactly("Ann: [00:00:05] One.", "Bob: [00:00:09] Two.", "Ann: (0:12) Three.", "Bob: Four.");
        assertThat(turns(text("Ann Lee   0:03\nOne.\n\nBob Ray   0:09\nTwo.\n\nAnn Lee   0:12\nThree.")))
                .containsExactly("Ann Lee: 0:03\nOne.", "Bob Ray: 0:09\nTwo.", "Ann Lee: 0:12\nThree.");
    }

    @Test
    void takesHardBlanksForBlanks() {
        assertThat(turns(text("Ann:\u00A0 One.\n\u00A0\nSpeaker\u00A02:\u00A0Two.\n\u200B\nAnn: Three\u00A0and four.")))
                .containsExactly("Ann: One.", "Speaker 2: Two.", "Ann: Three\u00A0and four.");
        assertRefused("empty", "a.txt", "\u00A0\n\uFEFF\u200B".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsItsOwnExportBack() throws IOException {
        TranscriptText interview = TranscriptReader.read("mentor1.txt", demo("mentor1.txt"));
        assertThat(text(interview.withLabels())).isEqualTo(interview);
    }

    @Test
    void losesNoLabelThatNothingFollows() {
        assertThat(turns(text("Ann: One.\n\nBob:\n\nAnn: Two.\n\nBob: Three.")))
                .containsExactly("Ann: One.", "Bob:", "Ann: Two.", "Bob: Three.");
    }

    @Test
    void readsTheInterviewsOfTheDemoStudyAndFindsEveryQuote() throws IOException {
        Map<String, TranscriptText> interviews = new HashMap<>();
        for (int i = 1; i <= 7; i++) {
            TranscriptText interview = TranscriptReader.read("mentor" + i + ".txt", demo("mentor" + i + ".txt"));
            assertThat(interview.speakers()).hasSize(2);
            assertThat(interview.turns()).allMatch(Turn::hasSpeaker);
            interviews.put("mentor" + i, interview);
        }
        List<String> codings = new String(demo("codings.tsv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        assertThat(codings).isNotEmpty().allSatisfy(coding -> {
            String[] columns = coding.split("\t", -1);
            assertThat(interviews.get(columns[0]).text()).contains(columns[2]);
        });
    }

    private static byte[] demo(String name) throws IOException {
        try (InputStream file = TranscriptReaderTest.class.getResourceAsStream("/demo/analysis/" + name)) {
            return file.readAllBytes();
        }
    }

    @Test
    @Timeout(60)
    void readsAVeryLongTurnWithoutLookingBackOverItForEachLine() {
        String line = "and so it went on and on and never came to an end, non-\n";
        String longest = "Ann: " + line.repeat(80_000);
        assertThat(text(longest).turns()).hasSize(1);
    }

    @Test
    void refusesAFileWithoutWords() {
        assertRefused("empty", "a.txt", new byte[0]);
        assertRefused("empty", "a.txt", " \r\n\t\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("empty", "a.txt", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        byte[] largest = new byte[20 * 1024 * 1024 + 1];
        Arrays.fill(largest, (byte) 'a');
        assertRefused("too-large", "a.txt", largest);
        assertRefused("too-long", "a.txt", Arrays.copyOf(largest, largest.length - 1));
    }

    @Test
    void refusesTextAndCaptionsWithMoreLettersThanAnybodyCouldSay() {
        String most = "a".repeat(5_000_000);
        assertThat(text(most).turns()).hasSize(1);
        assertRefused("too-long", "a.txt", (most + "a").getBytes(StandardCharsets.UTF_8));
        String captions = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n" + most;
        assertRefused("too-long", "a.vtt", captions.getBytes(StandardCharsets.UTF_8));
        assertRefused("too-long", "a.srt", captions.replace("WEBVTT\n", "1").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAFileOfCountlessLines() {
        assertRefused("too-long", "a.txt", "a\r\n".repeat(200_001).getBytes(StandardCharsets.UTF_8));
        assertThat(text("a\r\n".repeat(200_000)).turns()).hasSize(200_000);
    }

    @Test
    void refusesWhatIsNoTranscriptWhateverItIsCalled() {
        for (String content : List.of(
                "<!DOCTYPE svg><svg/>",
                "<?xml version='1.0'?>",
                "\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR",
                "words and\u0000 nothing")) {
            assertRefused("not-supported", "a.txt", content.getBytes(StandardCharsets.ISO_8859_1));
        }
        assertRefused("not-supported", "old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        // 0x81 means nothing in windows-1252.
        assertRefused("not-supported", "a.txt", new byte[] {'a', (byte) 0x81, 'b'});
    }

    @Test
    void refusesTextThatClaimsToBeADocument() {
        byte[] text = "Ann: hello".getBytes(StandardCharsets.UTF_8);
        assertRefused("damaged", "Interview.PDF", text);
        assertRefused("damaged", "interview.docx", text);
    }

    @Test
    void refusesTurnsThatDoNotFitTheirText() {
        assertThatThrownBy(() -> new TranscriptText("words", List.of(new Turn("", 0, 6))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TranscriptText("words", List.of(new Turn("", 0, 3), new Turn("", 2, 5))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Turn("Ann", 3, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
