package org.alongside.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.analysis.transcript.TranscriptText;
import org.alongside.analysis.transcript.Turn;
import org.junit.jupiter.api.Test;

class RealignmentTest {
    private static final String FROM =
            "Interviewer: My, my.\nAnd then?\n\nMaureen :  Maureen rang\n   \uD83D\uDCDE up.\n\nMaureen: M.\n";
    private static final TranscriptText TO = new TranscriptText(
            "My, my.\nAnd then?\n\nMaureen rang \uD83D\uDCDE up.\n\nM.",
            List.of(new Turn("Interviewer", 0, 17), new Turn("Maureen", 19, 38), new Turn("Maureen", 40, 42)));

    private static String now(String passage) {
        int start = FROM.indexOf(passage);
        return Realignment.of(FROM, TO)
                .place(start, start + passage.length())
                .map(place -> TO.text().substring(place.start(), place.end()) + "/" + place.lost())
                .orElse("nowhere");
    }

    @Test
    void passagesStayOnTheirWordsWhateverBecameOfBlanks() {
        assertThat(now("My, my.")).isEqualTo("My, my./0");
        assertThat(now("my.\nAnd then?")).isEqualTo("my.\nAnd then?/0");
        assertThat(now("rang\n   \uD83D\uDCDE up")).isEqualTo("rang \uD83D\uDCDE up/0");
        assertThat(now("M.\n")).isEqualTo("M./0");
    }

    @Test
    void whoSpeaksIsNotPartOfAPassage() {
        assertThat(now("Interviewer: My, my.")).isEqualTo("My, my./0");
        assertThat(now("then?\n\nMaureen :  Maureen rang")).isEqualTo("then?\n\nMaureen rang/0");
        assertThat(now("Interviewer:")).isEqualTo("nowhere");
    }

    @Test
    void wordsThatAreNotThereAreCounted() {
        TranscriptText shorter = new TranscriptText("Plain words.", List.of(new Turn("", 0, 12)));
        Realignment realignment = Realignment.of("A title\n\nPlain words.", shorter);
        assertThat(realignment.place(2, 21)).contains(new Realignment.Place(0, 12, 5));
        assertThat(realignment.place(0, 7)).isEmpty();
        assertThat(Realignment.of("Nothing of the kind", shorter).place(0, 10)).isEmpty();
    }
}
