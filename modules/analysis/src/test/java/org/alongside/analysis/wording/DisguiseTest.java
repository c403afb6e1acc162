package org.alongside.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisguiseTest {
    private final Disguise disguise = new Disguise(List.of("Mei", "Sal", "Sal Marsh", "Zoë"), "[name]");

    @Test
    void coversNamesAndLeavesWordsThatHoldThem() {
        assertThat(disguise.cover("Mei's salt, Salt and Sal. Meinir. Zoë!"))
                .isEqualTo("[name]'s salt, Salt and [name]. Meinir. [name]!");
    }

    @Test
    void coversTheWholeOfALongerName() {
        assertThat(disguise.cover("Ask Sal Marsh")).isEqualTo("Ask [name]");
    }

    @Test
    void coversEachWordOfANameInWhateverLetters() {
        assertThat(disguise.cover("MARSH was there, and zoë")).isEqualTo("[name] was there, and [name]");
    }

    @Test
    void leavesWordsThatAreNoNamesThoughTheyStandInOne() {
        Disguise choir = new Disguise(List.of("Ann from the choir", "dev patel", "Al"), "[name]");
        assertThat(choir.cover("ann from the choir, Ann of the band, Patel, al dente"))
                .isEqualTo("[name], [name] of the band, [name], al dente");
    }

    @Test
    void coversNothingWhereNobodyIsKnown() {
        assertThat(new Disguise(List.of(), "[name]").cover("Mei")).isEqualTo("Mei");
    }
}
