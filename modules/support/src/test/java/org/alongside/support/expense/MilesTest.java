package org.alongside.support.expense;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.support.owed.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MilesTest {
    @ParameterizedTest
    @CsvSource({"10, 45, 45", "124, 45, 558", "1, 45, 5", "1, 24, 2", "125, 45, 563", "10000, 500, 500000"})
    void milesComeToWhatTheRateSaysHalfAPennyForThePerson(int tenths, long mile, long pence) {
        assertThat(new Miles(Vehicle.CAR, tenths).at(Money.pence(mile))).isEqualTo(Money.pence(pence));
    }

    @ParameterizedTest
    @CsvSource({"12, 120", "12.5, 125", "' 0.1 ', 1", "1000, 10000", "'3,4', 34"})
    void readsWhatPeopleWrite(String written, int tenths) {
        assertThat(Miles.readTenths(written)).contains(tenths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "12.55", "twelve", "99999", "1e3"})
    void readsNothingElse(String written) {
        assertThat(Miles.readTenths(written)).isEmpty();
    }

    @Test
    void isWrittenWithATenth() {
        assertThat(new Miles(Vehicle.CAR, 124).plain()).isEqualTo("12.4");
    }
}
