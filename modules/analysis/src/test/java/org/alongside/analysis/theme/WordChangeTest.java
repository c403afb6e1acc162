package org.alongside.analysis.theme;

import static org.alongside.analysis.theme.WordChange.Kind.PUT_IN;
import static org.alongside.analysis.theme.WordChange.Kind.SAME;
import static org.alongside.analysis.theme.WordChange.Kind.TAKEN_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What changed in a text, word by word. */
class WordChangeTest {
    private static String words(WordChange change, WordChange.Kind kind) {
        return change.runs().stream()
                .filter(run -> run.kind() == SAME || run.kind() == kind)
                .map(run -> run.words().strip())
                .collect(Collectors.joining(" "));
    }

    @Test
    void oneWordForAnother() {
        assertThat(WordChange.between("Singing alone is hard", "Singing together is hard")
                        .runs())
                .containsExactly(
                        new WordChange.Run(SAME, "Singing "),
                        new WordChange.Run(TAKEN_OUT, "alone "),
                        new WordChange.Run(PUT_IN, "together "),
                        new WordChange.Run(SAME, "is hard"));
    }

    @Test
    void theSameIsNoChange() {
        assertThat(WordChange.between("Tea helps", "Tea helps").isChanged()).isFalse();
        assertThat(WordChange.between("", "").runs()).isEmpty();
        assertThat(WordChange.between("", "Tea").runs()).containsExactly(new WordChange.Run(PUT_IN, "Tea"));
        assertThat(WordChange.between("Tea", "").runs()).containsExactly(new WordChange.Run(TAKEN_OUT, "Tea"));
    }

    @Test
    void bothTextsCanBeReadFromIt() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String before = sentence(random);
            String after = sentence(random);
            WordChange change = WordChange.between(before, after);
            assertThat(words(change, TAKEN_OUT)).isEqualTo(before);
            assertThat(words(change, PUT_IN)).isEqualTo(after);
        }
    }

    private static String sentence(Random random) {
        return random.ints(1 + random.nextInt(12), 0, 5)
                .mapToObj(word -> "w" + word)
                .collect(Collectors.joining(" "));
    }
}
