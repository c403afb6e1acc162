package org.alongside.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R2: what fills a gap in a notice can be one of our own few words, and never anybody else's. */
class ArgTest {

    @Test
    void aFixedWordIsTheKeyOfAText() {
        assertThat(Arg.fixed("core.method.spoken")).isEqualTo(new Arg(Arg.Kind.FIXED, "core.method.spoken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "taxi", "A taxi", "core.method.Spoken", "core.method.spoken by phone", "core..method"})
    void aSentenceIsNone(String words) {
        assertThatThrownBy(() -> Arg.fixed(words)).isInstanceOf(IllegalArgumentException.class);
    }
}
