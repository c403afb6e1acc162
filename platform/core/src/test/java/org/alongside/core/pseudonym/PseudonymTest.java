package org.alongside.core.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PseudonymTest {
    @Test
    void isSixteenCharactersAndACheckDigitInGroupsOfFour() {
        assertThat(Pseudonym.of(BigInteger.ZERO)).hasToString("0000-0000-0000-0000-0");
        assertThat(Pseudonym.of(BigInteger.valueOf(1234))).hasToString("0000-0000-0000-016J-D");
        assertThat(Pseudonym.of(BigInteger.TWO.pow(80).subtract(BigInteger.ONE)).text())
                .startsWith("ZZZZZZZZZZZZZZZZ");
    }

    @Test
    void isReadHoweverItIsTyped() {
        Pseudonym one = Pseudonym.of(BigInteger.valueOf(1234));
        assertThat(Pseudonym.read("oooo-oooo oooo-Ol6j-d")).contains(one);
        assertThat(Pseudonym.read(one.toString())).contains(one);
        assertThat(Pseudonym.read("")).isEmpty();
        assertThat(Pseudonym.read(null)).isEmpty();
        assertThat(Pseudonym.read("!!!!-0000-0000-016J-D")).isEmpty();
    }

    @Test
    void noWrongCharacterAndNoExchangeGoesUnnoticed() {
        for (int round = 0; round < 50; round++) {
            String right = Pseudonym.random().text();
            for (int i = 0; i < 16; i++) {
                for (char wrong : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                    if (wrong != right.charAt(i)) {
                        assertThat(Pseudonym.read(right.substring(0, i) + wrong + right.substring(i + 1)))
                                .isEmpty();
                    }
                }
                if (i < 15 && right.charAt(i) != right.charAt(i + 1)) {
                    assertThat(Pseudonym.read(right.substring(0, i)
                                    + right.charAt(i + 1)
                                    + right.charAt(i)
                                    + right.substring(i + 2)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void noTwoAreAlikeAndEveryBitIsUsed() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(Pseudonym.random().text());
        }
        assertThat(seen).hasSize(10_000);
        for (int place = 0; place < 16; place++) {
            int at = place;
            assertThat(seen.stream().map(text -> text.charAt(at)).distinct()).hasSize(32);
        }
    }
}
