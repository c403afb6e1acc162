package org.alongside.support.owed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "2500, 60, 2500",
        "2500, 90, 3750",
        "2500, 1, 42", // 41.67
        "2500, 7, 292", // 291.67
        "2500, 5, 208", // 208.33
        "2530, 3, 127", // 126.50: half goes up
        "2529, 60, 2529",
        "1, 29, 0", // 0.48
        "1, 30, 1", // 0.50
        "100000, 1440, 2400000"
    })
    void minutesOfAnHourAreRoundedHalfUpToTheMinorUnit(long hourly, int minutes, long expected) {
        assertThat(Money.pence(hourly).forMinutes(minutes)).isEqualTo(Money.pence(expected));
    }

    @Test
    void amountsThatDoNotFitAreRefusedRatherThanWrong() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.pence(Long.MAX_VALUE / 2).forMinutes(60));
    }

    @ParameterizedTest
    @CsvSource({"12, 1200", "12.5, 1250", "12.50, 1250", "'12,50', 1250", "£12.50, 1250", "' £ 0.05 ', 5", "0, 0"})
    void readsWhatAPersonWrites(String written, long pence) {
        assertThat(Money.read(written)).contains(Money.pence(pence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a lot", "-5", "12.345", "1,000.00", "12.5.5", "12345678", "€5"})
    void readsNothingElse(String written) {
        assertThat(Money.read(written)).isEmpty();
    }

    @Test
    void isWrittenWithItsCurrency() {
        assertThat(Money.pence(2500).inWords(Locale.UK)).isEqualTo("£25.00");
        assertThat(Money.pence(5).inWords(Locale.ENGLISH)).isEqualTo("£0.05");
        assertThat(Money.pence(123_456_789).inWords(Locale.UK)).isEqualTo("£1,234,567.89");
    }
}
