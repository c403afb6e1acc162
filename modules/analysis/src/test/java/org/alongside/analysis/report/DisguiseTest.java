package org.alongside.analysis.report;

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
    void coversNothingWhereNobodyIsKnown() {
        assertThat(new Disguise(List.of(), "[name]").cover("Mei")).isEqualTo("Mei");
    }
}
