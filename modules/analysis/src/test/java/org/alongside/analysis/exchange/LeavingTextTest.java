package org.alongside.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.alongside.analysis.transcript.TranscriptText;
import org.alongside.analysis.transcript.Turn;
import org.junit.jupiter.api.Test;

class LeavingTextTest {
    private static final TranscriptText TEXT = new TranscriptText(
            "And then?\n\nI rang Dev \uD83D\uDCDE up.\nTwice.",
            List.of(new Turn("Rhiannon", 0, 9), new Turn("Maureen", 11, 35)));

    private static String passage(LeavingText text, String words) {
        int start = TEXT.text().indexOf(words);
        return text.text().substring(text.begin(start), text.end(start + words.length()));
    }

    private static LeavingText leaving(LeavingText.Cover... covers) {
        return LeavingText.of(TEXT, label -> label.equals("Maureen") ? "Singer 3" : "Interviewer", List.of(covers));
    }

    private static LeavingText.Cover cover(String words, String instead) {
        int start = TEXT.text().indexOf(words);
        return new LeavingText.Cover(start, start + words.length(), instead);
    }

    @Test
    void whoSpeaksStandsBeforeTheWordsAndNobodyIsNamed() {
        assertThat(leaving(cover("Dev", "[name]")).text())
                .isEqualTo("Interviewer: And then?\n\nSinger 3: I rang [name] \uD83D\uDCDE up.\nTwice.");
    }

    @Test
    void passagesStayOnTheirWords() {
        LeavingText text = leaving(cover("Dev", "[name]"));
        assertThat(passage(text, "And then?")).isEqualTo("And then?");
        assertThat(passage(text, "I rang Dev \uD83D\uDCDE up")).isEqualTo("I rang [name] \uD83D\uDCDE up");
        assertThat(passage(text, "Dev")).isEqualTo("[name]");
        assertThat(passage(text, "ev \uD83D\uDCDE")).isEqualTo("[name] \uD83D\uDCDE");
        assertThat(passage(text, "then?\n\nI rang")).isEqualTo("then?\n\nSinger 3: I rang");
        assertThat(passage(text, "Twice.")).isEqualTo("Twice.");
    }

    @Test
    void coversThatOverlapAreOneAndMayGoOverTurns() {
        assertThat(leaving(cover("then?\n\nI rang", "[taken out]"), cover("rang Dev", "[name]"))
                        .text())
                .isEqualTo("Interviewer: And [taken out]\n\nSinger 3: [taken out] \uD83D\uDCDE up.\nTwice.");
    }

    @Test
    void labelsThatCouldBeNamesAreReplaced() {
        SpeakersCalled called = SpeakersCalled.of(
                List.of("Rhiannon", "MAUREEN", "Interviewer", "P1", "Our Sal", "Dr Marsh"),
                "Maureen",
                "Singer 3",
                "Rhiannon Price",
                Locale.ENGLISH);
        assertThat(List.of("Rhiannon", "MAUREEN", "Interviewer", "P1", "Our Sal", "Dr Marsh"))
                .extracting(called::called)
                .containsExactly("Interviewer", "Singer 3", "Interviewer", "Speaker 1", "Speaker 2", "Speaker 3");
    }

    @Test
    void numbersThatOtherPapersMayHaveDoNotLeave() {
        List<String> several = List.of("Mentor 2", "P1", "Interviewer 1", "Mentor");
        SpeakersCalled called = SpeakersCalled.of(several, "Maureen", "Singer 3", "Rhiannon Price", Locale.ENGLISH);
        assertThat(several).extracting(called::called).containsExactly("Speaker 1", "Speaker 2", "Speaker 3", "Mentor");
        List<String> two = List.of("Interviewer 1", "P1");
        assertThat(two)
                .extracting(SpeakersCalled.of(two, "Maureen", "Singer 3", "Rhiannon Price", Locale.ENGLISH)::called)
                .containsExactly("Interviewer", "Singer 3");
    }

    @Test
    void whereTwoSpeakAndOneAsksTheOtherWasInterviewed() {
        SpeakersCalled called =
                SpeakersCalled.of(List.of("I", "Our Mo"), "Maureen", "Singer 3", "Rhiannon Price", Locale.ENGLISH);
        assertThat(List.of("I", "Our Mo")).extracting(called::called).containsExactly("I", "Singer 3");
    }
}
