package org.alongside.analysis.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.alongside.core.problem.Invalid;
import org.junit.jupiter.api.Test;

/** What was read can be corrected before it is kept. */
class DraftTest {
    private static final Draft TALK = new Draft(List.of(
            new Spoken("Int", "How was it?"),
            new Spoken("Maureen", "Good. Very good."),
            new Spoken("Maureen", "And long."),
            new Spoken("Int", "Why?")));

    private static Draft guessed(String... labels) {
        return Draft.guessed(
                List.of(labels).stream()
                        .map(label -> new Spoken(label, "words"))
                        .toList(),
                "Maureen",
                "Rhiannon Hughes");
    }

    private static List<Side> sides(Draft draft) {
        return draft.said().stream().map(Spoken::side).toList();
    }

    @Test
    void guessesWhoAsksAndWhoAnswers() {
        assertThat(sides(guessed("Interviewer", "Maureen"))).containsExactly(Side.INTERVIEWER, Side.PARTICIPANT);
        assertThat(sides(guessed("Cyfwelydd", "MAUREEN"))).containsExactly(Side.INTERVIEWER, Side.PARTICIPANT);
        assertThat(sides(guessed("Rhiannon", "P1", "rhiannon hughes")))
                .containsExactly(Side.INTERVIEWER, Side.PARTICIPANT, Side.INTERVIEWER);
        assertThat(sides(guessed("Q", "A", ""))).containsExactly(Side.INTERVIEWER, Side.PARTICIPANT, Side.OTHER);
    }

    @Test
    void guessesTheOtherSideWhereOnlyTwoSpeak() {
        assertThat(sides(guessed("Interviewer", "Mo"))).containsExactly(Side.INTERVIEWER, Side.PARTICIPANT);
        assertThat(sides(guessed("Sam", "Mentor"))).containsExactly(Side.INTERVIEWER, Side.PARTICIPANT);
        assertThat(sides(guessed("Sam", "Mo"))).containsExactly(Side.OTHER, Side.OTHER);
        assertThat(sides(guessed("Interviewer", "Mo", "Man at the door")))
                .containsExactly(Side.INTERVIEWER, Side.OTHER, Side.OTHER);
    }

    @Test
    void callsASpeakerSomethingElseInAllTheirTurns() {
        Draft called = TALK.call("Maureen", " Participant ", Side.PARTICIPANT);
        assertThat(called.speakers())
                .containsExactly(
                        new Draft.Speaker("Int", Side.OTHER, 2), new Draft.Speaker("Participant", Side.PARTICIPANT, 2));
        assertThat(TALK.call("Int", "Maureen", Side.PARTICIPANT).speakers())
                .containsExactly(new Draft.Speaker("Maureen", Side.PARTICIPANT, 4));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> TALK.call("Int", "x".repeat(101), Side.OTHER));
    }

    @Test
    void callsAllAtOnceSoThatTwoMaySwapAndNobodyBecomesSomebodyElse() {
        assertThat(TALK.callAll(Map.of("Int", "Maureen", "Maureen", "Int")).said().stream()
                        .map(Spoken::speaker)
                        .toList())
                .containsExactly("Maureen", "Int", "Int", "Maureen");
        Draft three = TALK.says(3, "Participant");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> three.callAll(Map.of("Int", "Interviewer", "Maureen", "Participant")))
                .satisfies(refusal -> assertThat(refusal.sentence(Locale.ENGLISH))
                        .isEqualTo("Somebody else here is called Participant already."
                                + " Please call that person something else first."));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> TALK.callAll(Map.of("Int", "Ann", "Maureen", "Ann")));
    }

    @Test
    void givesATurnToSomebodyElse() {
        Draft told = TALK.call("Int", "Int", Side.INTERVIEWER).says(2, "Int");
        assertThat(told.said().get(2)).isEqualTo(new Spoken("Int", "And long.", Side.INTERVIEWER));
        assertThat(told.says(2, "Sam").said().get(2)).isEqualTo(new Spoken("Sam", "And long.", Side.OTHER));
    }

    @Test
    void joinsATurnWithTheOneBefore() {
        assertThat(TALK.join(2).said()).hasSize(3).contains(new Spoken("Maureen", "Good. Very good. And long."));
        assertThat(TALK.says(1, "").join(2).said().get(1).speaker()).isEqualTo("Maureen");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> TALK.join(0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> TALK.join(4));
    }

    @Test
    void splitsATurnButNoCharacterAndNoEmptyHalf() {
        assertThat(Draft.places("Good. Very good.", Locale.UK)).containsExactly(6);
        assertThat(Draft.places("good very good", Locale.UK)).containsExactly(5, 10);
        assertThat(Draft.places("good", Locale.UK)).isEmpty();
        assertThat(TALK.split(1, 6).said())
                .containsExactly(
                        TALK.said().get(0),
                        new Spoken("Maureen", "Good."),
                        new Spoken("Maureen", "Very good."),
                        TALK.said().get(2),
                        TALK.said().get(3));
        for (int at : new int[] {-1, 0, 16, 17}) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> TALK.split(1, at));
        }
        Draft smile = new Draft(List.of(new Spoken("", "\uD83D\uDE42\uD83D\uDE42")));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> smile.split(0, 1));
        assertThat(smile.split(0, 2).said()).hasSize(2);
    }

    @Test
    void losesNoWordWhateverIsCorrected() {
        Random random = new Random(9);
        for (int round = 0; round < 300; round++) {
            Draft draft = TALK;
            for (int step = 0; step < 20; step++) {
                int turn = random.nextInt(draft.said().size());
                String words = draft.said().get(turn).words();
                List<Integer> places = Draft.places(words, Locale.UK);
                if (random.nextBoolean() && !places.isEmpty()) {
                    draft = draft.split(turn, places.get(random.nextInt(places.size())));
                } else if (turn > 0) {
                    draft = draft.join(turn);
                }
            }
            assertThat(draft.said().stream().map(Spoken::words).collect(Collectors.joining(" ")))
                    .isEqualTo(TALK.said().stream().map(Spoken::words).collect(Collectors.joining(" ")));
        }
    }

    @Test
    void bringsWhatSomebodySendsIntoTheFormOfATranscript() {
        Draft sent =
                new Draft(List.of(new Spoken(" Ann \n Lee ", "  One.\r\n\r\n\u0000 two \u0001\n", Side.PARTICIPANT)));
        assertThat(Draft.checked(sent.said()).said())
                .containsExactly(new Spoken("Ann Lee", "One.\ntwo", Side.PARTICIPANT));
        assertThat(Draft.checked(TALK.said())).isEqualTo(TALK);
        for (List<Spoken> wrong : List.of(
                List.<Spoken>of(),
                List.of(new Spoken("Ann", " \u200B ")),
                List.of(new Spoken("Ann", "x".repeat(5_000_001))),
                List.of(new Spoken("x".repeat(101), "Yes.")))) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Draft.checked(wrong));
        }
    }
}
