package org.alongside.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StretchTest {
    @Test
    void whatOverlapsIsJoinedAndWhatTouchesStaysTwo() {
        assertThat(Stretch.apart(List.of(
                        new Stretch(8, 12),
                        new Stretch(0, 5),
                        new Stretch(5, 7),
                        new Stretch(9, 10),
                        new Stretch(3, 4))))
                .containsExactly(new Stretch(0, 5), new Stretch(5, 7), new Stretch(8, 12));
    }

    @Test
    void isWhatItWouldBeCharacterByCharacter() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            List<Stretch> one = Stretch.apart(some(random));
            List<Stretch> other = Stretch.apart(some(random));
            BitSet common = bits(one);
            common.and(bits(other));
            assertThat(bits(Stretch.common(one, other))).isEqualTo(common);
            BitSet between = bits(one);
            between.flip(0, 50);
            assertThat(bits(Stretch.between(one, 50))).isEqualTo(between);
        }
    }

    private static List<Stretch> some(Random random) {
        List<Stretch> some = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            int start = random.nextInt(49);
            some.add(new Stretch(start, start + 1 + random.nextInt(50 - start)));
        }
        return some;
    }

    private static BitSet bits(List<Stretch> stretches) {
        BitSet bits = new BitSet();
        stretches.forEach(stretch -> bits.set(stretch.start(), stretch.end()));
        return bits;
    }
}
