package org.alongside.mentoring.wish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In doubt a name is meant (R11): rather one pair too few than one that hurts. */
class AvoidedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ward 3|ward 3",
                "Ward 3|WARD-3",
                "Siân Hughes|Sian Hughes",
                "Smith|Dr Jane Smith",
                "Dr Jane Smith|Smith",
                "Jane Smith|Smith, Jane",
                "Oak House, Mill Lane|Oak House",
                "O'Neill|ONeill",
                "O'Neill|O’Neill",
                "Neill|O'Neill",
                "St. Mary's|St Marys",
                "Al|al"
            })
    void aNameThatMayBeMeantIsMeant(String avoided, String met) {
        assertThat(maybe(avoided, met)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Ward 3|Ward 13", "Ann|Anna Jones", "Al|Al Jones", "Smith|Smithson", "Ward 3|''", "' . '|Ward 3"})
    void anotherNameIsNot(String avoided, String met) {
        assertThat(maybe(avoided, met)).isFalse();
    }

    /** Whatever kind was chosen. */
    private static boolean maybe(String avoided, String met) {
        boolean first = new Avoided(Avoided.Kind.PERSON, avoided).maybe(met);
        for (Avoided.Kind kind : Avoided.Kind.values()) {
            assertThat(new Avoided(kind, avoided).maybe(met)).isEqualTo(first);
        }
        return first;
    }
}
