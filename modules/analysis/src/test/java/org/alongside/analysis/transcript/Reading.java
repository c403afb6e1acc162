package org.alongside.analysis.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What the tests of reading share. */
final class Reading {
    private Reading() {}

    static TranscriptText text(String content) {
        return TranscriptReader.read("interview.txt", content.getBytes(StandardCharsets.UTF_8));
    }

    /** Turns as people would write them down: {@code Jo: words}, and the words alone where nobody is named. */
    static List<String> turns(TranscriptText transcript) {
        return transcript.turns().stream()
                .map(turn -> (turn.hasSpeaker() ? turn.speaker() + ": " : "") + transcript.words(turn))
                .toList();
    }

    static void assertRefused(String reason, String fileName, byte[] content) {
        assertThatThrownBy(() -> TranscriptReader.read(fileName, content))
                .isInstanceOfSatisfying(UnreadableTranscript.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("analysis.transcript.refusal." + reason);
                    assertThat(refusal.sentence(Locale.ENGLISH))
                            .as("There are words for it")
                            .doesNotContain("!", "{");
                });
    }
}
