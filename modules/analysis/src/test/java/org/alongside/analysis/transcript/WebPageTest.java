package org.alongside.analysis.transcript;

import static org.alongside.analysis.transcript.Reading.assertRefused;
import static org.alongside.analysis.transcript.Reading.turns;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WebPageTest {
    private static byte[] page(String body) {
        return ("<!DOCTYPE html>\n<html><head><title>Secret</title><style>p {}</style></head><body>" + body
                        + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static TranscriptText read(String body) {
        return TranscriptReader.read("a.html", page(body));
    }

    @Test
    void readsParagraphsAsTurns() {
        FileRead read = TranscriptReader.read(
                "a.txt",
                page("<h1>An interview</h1><p><b>Interviewer:</b> How\n   was it?</p><div>Ann: Good, <i>ve</i>ry"
                        + "&nbsp;good.<br>And&#32;more.</div><p> </p><p>Interviewer: Why&hellip;?"),
                Optional.empty());
        assertThat(read.kind()).isEqualTo(FileKind.WEB_PAGE);
        assertThat(read.encoding()).contains(Encoding.UTF_8);
        assertThat(turns(TranscriptText.of(read.said())))
                .containsExactly(
                        "An interview",
                        "Interviewer: How was it?",
                        "Ann: Good, very\u00A0good.\nAnd more.",
                        "Interviewer: Why\u2026?");
    }

    @Test
    void leavesOutWhatIsNotShown() {
        assertThat(read("<script>alert(1)</script><p>She <del>did not </del>came<span style='display: none'> no</span>"
                                + "<!-- never --> back.</p><p hidden>Hidden.</p><template>Not</template><noscript>Nor</noscript>")
                        .text())
                .isEqualTo("She came back.");
    }

    @Test
    void readsTablesListsAndWhatStandsAsTyped() {
        assertThat(turns(
                        read("<table><tr><th>Interviewer</th><td>How was it?</td></tr><tr><td>Ann:</td><td><p>Good.</p>"
                                + "<p>Very.</p></td></tr><tr><td>Interviewer</td><td>Why?</td></tr></table>")))
                .containsExactly("Interviewer: How was it?", "Ann: Good.\nVery.", "Interviewer: Why?");
        assertThat(turns(read("<ul><li>One<li>Two</ul><pre>Three\n  four</pre>")))
                .containsExactly("One", "Two", "Three\nfour");
    }

    @Test
    void knowsPagesByWhatTheyHold() {
        for (String page : new String[] {
            "\n<HTML><body>Ann: no",
            "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'><html>Ann: no",
            "<!-- saved --><p>Ann: no</p>",
            "<meta charset=utf-8><div>Ann: no",
            "<I>Ann:</I> no",
            "<p>Ann: no</body>"
        }) {
            FileRead read = TranscriptReader.read("a", page.getBytes(StandardCharsets.UTF_8), Optional.empty());
            assertThat(read.kind()).as(page).isEqualTo(FileKind.WEB_PAGE);
            assertThat(TranscriptText.of(read.said()).text()).isEqualTo("Ann: no");
        }
        for (String typed : new String[] {
            "<laughs> no", "<I> How was it?\n\n<P> Good.\n\n<I> And <i>you</i>?", "<P> Good.\n<I> Why?", "<b> No."
        }) {
            FileRead read = TranscriptReader.read("a", typed.getBytes(StandardCharsets.UTF_8), Optional.empty());
            assertThat(read.kind()).as(typed).isEqualTo(FileKind.PLAIN_TEXT);
            assertThat(TranscriptText.of(read.said()).text().replace("\n\n", "\n"))
                    .as(typed)
                    .isEqualTo(typed.replace("\n\n", "\n"));
        }
        assertRefused("not-supported", "a", "<?xml version='1.0'?><svg/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("not-supported", "a", "<!DOCTYPE svg><svg/>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void believesThePageAboutItsLetters() {
        String page =
                "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=%s\"></head><p>Cost: 5\u20AC</p>";
        for (String charset : new String[] {"windows-1252", "iso-8859-15", "UTF-8"}) {
            FileRead read = TranscriptReader.read(
                    "a.htm", page.formatted(charset).getBytes(Charset.forName(charset)), Optional.empty());
            assertThat(read.encoding().orElseThrow().label()).isEqualToIgnoringCase(charset);
            assertThat(TranscriptText.of(read.said()).text()).isEqualTo("Cost: 5\u20AC");
        }
        byte[] narrow = page.formatted("utf-16").getBytes(StandardCharsets.UTF_8);
        assertThat(TranscriptReader.read("a.htm", narrow, Optional.empty()).encoding())
                .contains(Encoding.UTF_8);
        byte[] lies = page.formatted("utf-8").getBytes(Charset.forName("windows-1252"));
        assertThat(TranscriptReader.read("a.htm", lies, Optional.empty()).encoding())
                .contains(Encoding.WINDOWS_1252);
    }

    @Test
    @Timeout(60)
    void refusesCountlessTagsAndWords() {
        assertRefused("unpacks-too-large", "a.html", page("<b>".repeat(3_000_000)));
        assertRefused("unpacks-too-large", "a.html", page("words ".repeat(1_000_000)));
        assertThat(read("<div>".repeat(100_000) + "deep").text()).isEqualTo("deep");
        assertThat(read("<p " + "a=b ".repeat(500_000) + ">wide</p>").text()).isEqualTo("wide");
        assertThat(read("<b><i><u><font a=1><a>".repeat(20_000) + "mixed</p></div>")
                        .text())
                .isEqualTo("mixed");
        assertRefused("damaged", "a.html", page("<table><tr><td>".repeat(1_000) + "tables"));
    }

    @Test
    void takesNoCharacterThatIsNone() {
        assertThat(read("<p>a&#0;&#1;&#xD800;b&#x1F642;</p>").text()).matches("a\uFFFD*b\uD83D\uDE42");
    }

    @Test
    void meetsEveryBrokenPageWithARefusal() {
        byte[] whole =
                page("<table><tr><td>Ann:</td><td>Hello &amp; bye &#233;</td></tr></table><p>Bob: <b>no</b></p>");
        Random random = new Random(23);
        for (int i = 0; i < 1_000; i++) {
            Broken.read("a.html", Broken.copy(whole, random));
        }
    }
}
