package org.alongside.support.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static Fee paid(LocalDate on, long minor) {
        return Fee.paid(Optional.empty(), on, minor);
    }

    private static Fee toCome(LocalDate on, long minor) {
        return Fee.toCome(Optional.empty(), on, MONDAY, 7, minor);
    }

    @Test
    void aWeekHasSevenDaysWhicheverItBeginsOn() {
        List<Fee> asked = List.of(paid(MONDAY.plusDays(3), 1000));
        assertThat(Window.WEEK.most(List.of(paid(MONDAY.minusDays(3), 500)), asked))
                .isEqualTo(1500);
        assertThat(Window.WEEK.most(List.of(paid(MONDAY.minusDays(4), 500)), asked))
                .isEqualTo(1000);
        assertThat(Window.WEEK.most(List.of(paid(MONDAY.plusDays(9), 500)), asked))
                .isEqualTo(1500);
        assertThat(Window.WEEK.most(List.of(paid(MONDAY.plusDays(10), 500)), asked))
                .isEqualTo(1000);
    }

    @Test
    void aMonthGoesFromAnyDayToTheDayBefore() {
        List<Fee> asked = List.of(paid(LocalDate.of(2026, 2, 15), 1000));
        assertThat(Window.MONTH.most(List.of(paid(LocalDate.of(2026, 3, 14), 500)), asked))
                .isEqualTo(1500);
        assertThat(Window.MONTH.most(List.of(paid(LocalDate.of(2026, 3, 15), 500)), asked))
                .isEqualTo(1000);
    }

    @Test
    void whatIsToComeMayBePaidTogether() {
        assertThat(Window.WEEK.most(List.of(toCome(MONDAY.plusDays(13), 500)), List.of(toCome(MONDAY, 1000))))
                .isEqualTo(1500);
        assertThat(Window.WEEK.most(List.of(toCome(MONDAY.plusDays(14), 500)), List.of(toCome(MONDAY, 1000))))
                .isEqualTo(1000);
    }

    @Test
    void ofWhatIsToComeOnlyTheDaysWithWhatIsAskedCount() {
        List<Fee> lot = List.of(paid(MONDAY.minusDays(20), 9000), paid(MONDAY.minusDays(19), 9000));
        assertThat(Window.WEEK.most(lot, List.of(toCome(MONDAY, 1000)))).isEqualTo(1000);
        assertThat(Window.WEEK.most(lot, List.of())).isZero();
    }

    /** Against every day on which a window can begin. */
    @ParameterizedTest
    @EnumSource
    void noWindowHoldsMore(Window window) {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            List<Fee> known = some(random, random.nextInt(8));
            List<Fee> asked = some(random, 1 + random.nextInt(3));
            List<Fee> all = new ArrayList<>(known);
            all.addAll(asked);
            long most = 0;
            for (LocalDate first = MONDAY.minusDays(80);
                    first.isBefore(MONDAY.plusDays(160));
                    first = first.plusDays(1)) {
                LocalDate from = first;
                LocalDate until = window.end(from);
                if (asked.stream().anyMatch(fee -> touches(fee, from, until))) {
                    most = Math.max(
                            most,
                            all.stream()
                                    .filter(fee -> touches(fee, from, until))
                                    .mapToLong(Fee::minor)
                                    .sum());
                }
            }
            assertThat(window.most(known, asked)).as("round %d", round).isEqualTo(most);
        }
    }

    private static boolean touches(Fee fee, LocalDate from, LocalDate until) {
        return !fee.earliest().isAfter(until) && !fee.latest().isBefore(from);
    }

    private static List<Fee> some(Random random, int count) {
        List<Fee> fees = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate on = MONDAY.plusDays(random.nextInt(100) - 40);
            fees.add(random.nextBoolean() ? paid(on, 1 + random.nextInt(3000)) : toCome(on, 1 + random.nextInt(3000)));
        }
        return fees;
    }
}
