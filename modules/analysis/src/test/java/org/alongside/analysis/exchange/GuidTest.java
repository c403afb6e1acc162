package org.alongside.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuidTest {
    private static final String ID = "0d62985d-b147-5d01-a9b5-cae5dcd98342";

    @Test
    void caseAndBracesMeanNothing() {
        assertThat(Guid.of("{0D62985D-B147-5D01-A9B5-CAE5DCD98342} "))
                .isEqualTo(Guid.of(ID))
                .hasToString(ID);
    }

    @Test
    void whatHasNotTheFormOfAnIdStillNamesOneThing() {
        assertThat(Guid.of("Quote 12")).isEqualTo(Guid.of("quote 12")).isNotEqualTo(Guid.of("Quote 13"));
    }

    @Test
    void oursAreTheSameEachTimeAndOfVersionFive() {
        Guid guid = Guid.named("code", ID);
        assertThat(guid).isEqualTo(Guid.named("code", ID)).isNotEqualTo(Guid.named("source", ID));
        assertThat(UUID.fromString(guid.value()).version()).isEqualTo(5);
        assertThat(UUID.fromString(guid.value()).variant()).isEqualTo(2);
        assertThat(guid.value()).isNotEqualTo(ID);
    }
}
