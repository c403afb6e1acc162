package org.alongside.analysis.transcript;

import static org.alongside.analysis.transcript.Reading.assertRefused;
import static org.alongside.analysis.transcript.Reading.turns;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    private static FileRead read(String content) {
        return TranscriptReader.read("a.txt", content.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static List<String> said(String content) {
        return turns(TranscriptText.of(read(content).said()));
    }

    @Test
    void takesTheVoicesOfMeetingSoftwareForSpeakers() {
        String teams = """
                WEBVTT

                f1c2-11/15-0
                00:00:03.100 --> 00:00:05.200
                <v Ann Lee>How was it, then?</v>

                f1c2-11/16-0
                00:00:05.900 --> 00:00:09.000
                <v Bob Ray>Good, I&#39;d say.
                Very good.</v>

                f1c2-11/17-0
                00:00:09.100 --> 00:00:11.000
                <v Bob Ray>Most days &lt; all days.</v>

                f1c2-11/18-0
                00:00:15.000 --> 00:00:16.000
                <v Bob Ray>And some.</v><v.loud Ann Lee>Why?</v>
                """;
        assertThat(read(teams).kind()).isEqualTo(FileKind.WEB_VTT);
        assertThat(said(teams))
                .containsExactly(
                        "Ann Lee: How was it, then?",
                        "Bob Ray: Good, I'd say. Very good. Most days < all days.\nAnd some.",
                        "Ann Lee: Why?");
    }

    @Test
    void takesNamesBeforeTheWordsForSpeakers() {
        String zoom = """
                WEBVTT

                1
                00:00:00.000 --> 00:00:02.000
                Ann Lee: How was it?

                2
                00:00:02.000 --> 00:00:04.000
                Bob Ray: It was good

                3
                00:00:04.000 --> 00:00:06.000
                Bob Ray: and it was long.

                4
                00:00:06.000 --> 00:00:08.000
                Ann Lee: Why?
                """;
        assertThat(said(zoom))
                .containsExactly("Ann Lee: How was it?", "Bob Ray: It was good and it was long.", "Ann Lee: Why?");
    }

    @Test
    void readsSrtWithoutItsNumbersTimesAndMarks() {
        String srt = """
                1
                00:00:01,000 --> 00:00:02,500 X1:1 X2:2
                {\\an8}<i>In 1999</i> I went
                42

                2
                00:00:02,500 --> 00:00:04,000
                <font color="#fff">miles</font> on foot <laughs> at 5 < 6.

                3
                00:00:09,000 --> 00:00:10,000
                - Really?
                - Yes.
                """;
        String bom = "\uFEFF" + srt.replace("\n", "\r\n");
        for (String file : List.of(srt, bom)) {
            assertThat(read(file).kind()).isEqualTo(FileKind.SUB_RIP);
            assertThat(said(file))
                    .containsExactly("In 1999 I went 42 miles on foot <laughs> at 5 < 6.", "- Really?", "- Yes.");
        }
    }

    @Test
    void keepsWordsInBracketsThatSomebodyTyped() {
        assertThat(said("""
                WEBVTT

                00:01.000 --> 00:02.000
                <i>Yes</i> <i think so> <b no> <c what> <lang was it> <font of> <s>no</s> <font color="red">sure</font>

                00:02.000 --> 00:03.000
                <lang cy>Ie.</lang> <i.x >No.</i>
                """))
                .containsExactly("Yes <i think so> <b no> <c what> <lang was it> <font of> no sure Ie. No.");
    }

    @Test
    void keepsNumbersThatWereSaidAndDropsThoseOfTheFile() {
        assertThat(said(
                        "1\n00:01,0 --> 00:02,0\nHow many?\n\n2\n00:02,0 --> 00:03,0\n12\n\n3\n00:03,0 --> 00:04,0\nOf 30.\n"
                                + "4\n00:04,0 --> 00:05,0\nYes.\n99\n5:05,0 --> 5:06,0\nNo."))
                .containsExactly("How many? 12 Of 30. Yes. 99", "No.");
    }

    @Test
    void leavesOutHeadStylesAndNotes() {
        String vtt = """
                WEBVTT - a title
                Kind: captions
                Language: en

                STYLE
                ::cue { color: red }

                NOTE typed by
                nobody

                00:01.000 --> 00:02.000 align:start position:0%
                NOTE this was said.

                00:02.000 --> 00:03.000
                <00:00:02.500><c.yellow>So</c> it was.
                """;
        assertThat(said(vtt)).containsExactly("NOTE this was said. So it was.");
    }

    @Test
    void saysOnceWhatRollingCaptionsShowAgain() {
        String rolling = """
                WEBVTT
                Kind: captions

                00:00:00.160 --> 00:00:02.350 align:start position:0%

                well<00:00:00.400><c> I</c><00:00:00.600><c> went</c>

                00:00:02.350 --> 00:00:02.360 align:start position:0%
                well I went


                00:00:02.360 --> 00:00:04.870 align:start position:0%
                well I went
                no<00:00:02.500><c> no</c><00:00:02.800><c> I</c><00:00:02.900><c> walked</c>

                00:00:04.870 --> 00:00:04.880 align:start position:0%
                no no I walked


                00:00:04.880 --> 00:00:06.000 align:start position:0%
                no no I walked
                home
                """;
        assertThat(said(rolling)).containsExactly("well I went no no I walked home");
    }

    @Test
    void saysOnceWhatGrowsAndWhatStandsThereTwice() {
        assertThat(said("""
                WEBVTT

                00:00.000 --> 00:01.000
                <v Ann>I went</v>

                00:01.000 --> 00:02.000
                <v Ann>I went to the shop</v>

                00:02.000 --> 00:03.000
                <v Ann>I went to the shop and back.</v>

                00:03.000 --> 00:04.000
                <v Bob>Oh.</v>
                """)).containsExactly("Ann: I went to the shop and back.", "Bob: Oh.");
        assertThat(said("""
                1
                00:00:00,0 --> 00:00:02,0
                Hello.

                2
                00:00:00,0 --> 00:00:02,0
                Hello.

                3
                00:00:02,0 --> 00:00:03,0
                Go.
                """)).containsExactly("Hello. Go.");
    }

    /** Captions of a second each, one after the other. */
    private static String seconds(String... captions) {
        StringBuilder vtt = new StringBuilder("WEBVTT\n\n");
        for (int i = 0; i < captions.length; i++) {
            vtt.append("00:%02d.000 --> 00:%02d.000\n%s\n\n".formatted(i, i + 1, captions[i]));
        }
        return vtt.toString();
    }

    @Test
    void keepsFewWordsThatAreSaidAgainAlsoWhereCaptionsRoll() {
        assertThat(said(seconds(
                        "well I went",
                        "well I went\nhome and said no.",
                        "No. I said no.",
                        "no.",
                        "Yes?",
                        "Yes?",
                        "home and\nback",
                        "back again",
                        "was it that far",
                        "it that far\nI ask")))
                .containsExactly(
                        "well I went home and said no. No. I said no. no. Yes? Yes? home and back again was it that far I ask");
    }

    @Test
    void keepsWhatAnotherVoiceRepeats() {
        assertThat(said(seconds(
                        "<v Ann>I went to the</v>",
                        "<v Ann>I went to the shop and back</v>",
                        "<v Ann>shop and back again and again</v>",
                        "<v Bob>again and again</v>",
                        "<v Ann>again and again</v>",
                        "<v Ann>again and again and on</v>")))
                .containsExactly(
                        "Ann: I went to the shop and back again and again",
                        "Bob: again and again",
                        "Ann: again and again and on");
        assertThat(said(seconds(
                        "it was a long",
                        "it was a long way home",
                        "a long way home I say",
                        ">> a long way home I say")))
                .containsExactly("it was a long way home I say", "a long way home I say");
    }

    @Test
    void saysOnceFewWordsThatOnlyMoveUp() {
        assertThat(said("""
                WEBVTT

                00:00:00.160 --> 00:00:02.350
                so I went home then

                00:00:02.350 --> 00:00:02.360
                so I went home then

                00:00:02.360 --> 00:00:04.870
                so I went home then
                and so

                00:00:04.870 --> 00:00:04.880
                and so

                00:00:04.880 --> 00:00:06.000
                and so
                I did
                """)).containsExactly("so I went home then and so I did");
    }

    @Test
    void keepsWhatSomebodySaidTwice() {
        StringBuilder srt = new StringBuilder();
        List<String> said =
                List.of("No.", "No.", "Not at all.", "I said it once", "and I say it", "again and again.", "No.");
        for (int i = 0; i < said.size(); i++) {
            srt.append("%d%n00:00:%02d,000 --> 00:00:%02d,000%n%s%n%n".formatted(i + 1, i, i + 1, said.get(i)));
        }
        assertThat(said(srt.toString())).containsExactly(String.join(" ", said));
    }

    @Test
    void beginsAParagraphAfterAPauseAndWhereSomebodyElseSpeaks() {
        assertThat(said("""
                1
                00:00:01,0 --> 00:00:02,0
                One

                2
                00:00:02,0 --> 00:00:03,0
                still one.

                3
                00:00:08,0 --> 00:00:09,0
                Two.

                4
                00:00:09,0 --> 00:00:10,0
                >> Three.
                """)).containsExactly("One still one.", "Two.", "Three.");
    }

    @Test
    void losesNoWord() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            StringBuilder srt = new StringBuilder();
            StringBuilder words = new StringBuilder();
            int time = 0;
            for (int cue = 1; cue <= 20; cue++) {
                StringBuilder line = new StringBuilder();
                for (int i = 1 + random.nextInt(6); i > 0; i--) {
                    line.append("word")
                            .append(random.nextInt(50))
                            .append(i > 1 ? random.nextInt(4) == 0 ? "\n" : " " : "");
                }
                srt.append("%d%n00:%02d:%02d,000 --> 00:%02d:%02d,500%n%s%n%n"
                        .formatted(cue, time / 60, time % 60, (time + 1) / 60, (time + 1) % 60, line));
                words.append(line).append(' ');
                time += 2 + random.nextInt(5);
            }
            assertThat(String.join(" ", said(srt.toString())).split("\\s+"))
                    .containsExactly(words.toString().strip().split("\\s+"));
        }
    }

    @Test
    void refusesCaptionsWithoutWords() {
        assertRefused("empty", "a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n \n".getBytes(StandardCharsets.UTF_8));
        assertRefused("empty", "a.vtt", "WEBVTT".getBytes(StandardCharsets.UTF_8));
        assertRefused("too-long", "a.vtt", ("WEBVTT\n\n" + "a\n".repeat(200_001)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatOnlyLooksLikeCaptionsAsText() {
        assertThat(read("WEBVTTX\n\nAnn: no").kind()).isEqualTo(FileKind.PLAIN_TEXT);
        assertThat(read("1\n\nAnn: at 00:00:01 --> 00:00:02 she left").kind()).isEqualTo(FileKind.PLAIN_TEXT);
    }

    @Test
    void meetsAllThatIsBrokenWithARefusal() {
        byte[] vtt =
                "WEBVTT\n\n1\n00:00:00.000 --> 00:00:02.000\n<v Ann>Hello &amp; <c.x>bye</c></v>\n\n2\n1:2:3.4 --> 9:9:9\nx"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] srt =
                "1\n00:00:00,000 --> 00:00:02,000\nHello {\\an8}<i>bye</i>\n\n2\n00:00:02,000 --> 00:00:03,000\nYes\n"
                        .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(24);
        for (int i = 0; i < 1_000; i++) {
            Broken.read("a.vtt", Broken.copy(vtt, random));
            Broken.read("a.srt", Broken.copy(srt, random));
        }
        Broken.read("a.srt", "<".repeat(500_000).getBytes(StandardCharsets.UTF_8));
        Broken.read(
                "a.vtt",
                ("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v ".repeat(300_000)).getBytes(StandardCharsets.UTF_8));
        Broken.read(
                "a.vtt",
                ("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "&".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
    }
}
