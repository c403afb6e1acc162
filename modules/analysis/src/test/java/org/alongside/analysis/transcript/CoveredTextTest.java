package org.alongside.analysis.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alongside.analysis.transcript.CoveredText.Covered;
import org.alongside.analysis.transcript.CoveredText.Place;
import org.alongside.core.problem.Invalid;
import org.junit.jupiter.api.Test;

class CoveredTextTest {
    private static final TranscriptText TALK = TranscriptText.of(List.of(
            new Spoken("Int", "Who is Rosie?", Side.INTERVIEWER),
            new Spoken("Mo", "Rosie is my sister. Rosie's nice, not rosie or Rosier.", Side.PARTICIPANT),
            new Spoken("Int", "Rosie?", Side.INTERVIEWER)));

    private static CoveredText covered(String words, String instead) {
        CoveredText text = CoveredText.of(TALK);
        return text.cover(text.find(words), instead);
    }

    @Test
    void findsWholeWordsOnly() {
        assertThat(CoveredText.of(TALK).find("Rosie"))
                .containsExactly(new Place(7, 12), new Place(15, 20), new Place(35, 40), new Place(71, 76));
        assertThat(CoveredText.of(TALK).find("nobody")).isEmpty();
        assertThat(CoveredText.of(TALK).find(" ")).isEmpty();
        assertThat(CoveredText.of(TALK).find("Rosie?\n\nRosie"))
                .as("Over the end of a turn")
                .isEmpty();
    }

    @Test
    void coversEveryPlaceAndKeepsWhoSpeaksWhere() {
        CoveredText covered = covered("Rosie", "sister");
        assertThat(covered.text().withLabels())
                .isEqualTo("Int: Who is [sister]?\n\nMo: [sister] is my sister. [sister]'s nice, not rosie or Rosier."
                        + "\n\nInt: [sister]?");
        assertThat(covered.text().turns())
                .extracting(Turn::side)
                .containsExactly(Side.INTERVIEWER, Side.PARTICIPANT, Side.INTERVIEWER);
        assertThat(covered.covered()).hasSize(4).allSatisfy(one -> {
            assertThat(covered.text().text().substring(one.start(), one.end())).isEqualTo("[sister]");
            assertThat(one.words()).isEqualTo("Rosie");
        });
    }

    @Test
    void putsBackOnePlaceOrAll() {
        CoveredText covered = covered("Rosie", "x");
        CoveredText second = covered.uncover(covered.covered().get(1).start());
        assertThat(second.text().text()).startsWith("Who is [x]?\n\nRosie is my sister. [x]'s nice");
        assertThat(second.covered()).hasSize(3);
        assertThat(second.uncoverAll()).isEqualTo(CoveredText.of(TALK));
        assertThat(CoveredText.of(TALK).uncoverAll()).isEqualTo(CoveredText.of(TALK));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> covered.uncover(1));
    }

    @Test
    void coversNothingTwiceAndNoPartOfACharacter() {
        CoveredText covered = covered("Rosie", "sister");
        assertThat(covered.find("sister")).hasSize(1);
        for (Place wrong :
                List.of(new Place(6, 9), new Place(-1, 3), new Place(3, 3), new Place(10, 20), new Place(0, 10_000))) {
            assertThatExceptionOfType(Invalid.class)
                    .as(wrong.toString())
                    .isThrownBy(() -> covered.cover(List.of(wrong), "y"));
        }
        CoveredText smile = CoveredText.of(TranscriptText.of(List.of(new Spoken("", "a\uD83D\uDE42b"))));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> smile.cover(List.of(new Place(0, 2)), "y"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> smile.cover(List.of(new Place(2, 4)), "y"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> smile.cover(List.of(new Place(0, 1), new Place(0, 3)), "y"));
    }

    @Test
    void comesBackAsItWasStored() {
        CoveredText covered = covered("Rosie", "sister").leave("Mo \"M\"").leave("Mo \"M\"");
        assertThat(covered.left()).containsExactly("Mo \"M\"");
        assertThat(CoveredText.read(covered.text(), covered.write())).isEqualTo(covered);
    }

    @Test
    void givesBackEveryLetterAfterAnyNumberOfChanges() {
        Random random = new Random(31);
        for (int round = 0; round < 500; round++) {
            List<Spoken> said = new ArrayList<>();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                said.add(new Spoken("S" + i, "ab \uD83D\uDE42 cd ef gh ij".repeat(1 + random.nextInt(3))));
            }
            CoveredText whole = CoveredText.of(TranscriptText.of(said));
            CoveredText text = whole;
            for (int step = 0; step < 15; step++) {
                List<Covered> covers = text.covered();
                if (!covers.isEmpty() && random.nextInt(3) == 0) {
                    text = text.uncover(
                            covers.get(random.nextInt(covers.size())).start());
                } else {
                    int start = random.nextInt(text.text().text().length());
                    Place place = new Place(start, start + 1 + random.nextInt(6));
                    try {
                        text = text.cover(List.of(place), "x".repeat(random.nextInt(9)));
                    } catch (Invalid noPlace) {
                        // Then nothing is covered there.
                    }
                }
            }
            assertThat(text.uncoverAll()).isEqualTo(whole);
        }
    }
}
