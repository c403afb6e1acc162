package org.alongside.support.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;
import org.junit.jupiter.api.Test;

/** What a forecast tells of how many people (R13). */
class SmallForecastTest {
    private static final YearMonth NOW = YearMonth.of(2026, 3);
    private static final YearMonth LONG_AGO = NOW.minusYears(2);

    /** As many people as that, each with so much in that month. */
    private static List<Sum> of(int people, YearMonth month, long minor) {
        return IntStream.range(0, people)
                .mapToObj(i -> new Sum(month, new ParticipantId(new UUID(1, i)), minor))
                .toList();
    }

    private static Forecast planned(List<Sum> planned, boolean all) {
        return Forecast.of(NOW, LONG_AGO, planned, List.of(), List.of(), List.of(), all);
    }

    @Test
    void cohortsOfOneToTen() {
        for (int size = 1; size <= 10; size++) {
            Forecast told = planned(of(size, NOW.plusMonths(2), 2500), false);
            assertThat(told.months().isEmpty()).as("%d by month", size).isEqualTo(size < 5);
            assertThat(told.planned().isPresent()).as("%d in sum", size).isEqualTo(size >= 5);
            assertThat(planned(of(size, NOW.plusMonths(2), 2500), true).planned())
                    .as("finance pays them")
                    .contains(Money.pence(2500L * size));
        }
    }

    @Test
    void oneSmallMonthHidesAllForTheOthersWouldGiveItAway() {
        List<Sum> planned = IntStream.range(0, 7)
                .boxed()
                .flatMap(i -> of(i == 3 ? 1 : 7, NOW.plusMonths(i), 2500).stream())
                .toList();
        assertThat(planned(planned, false).months()).isEmpty();
        assertThat(planned(planned, true).months()).hasSize(13);
    }

    @Test
    void onePersonPaidOftenIsOnePerson() {
        List<Sum> planned = IntStream.range(0, 7)
                .boxed()
                .flatMap(i -> of(1, NOW.plusMonths(i), 2500).stream())
                .toList();
        Forecast told = planned(planned, false);
        assertThat(told.months()).isEmpty();
        assertThat(told.planned()).isEmpty();
    }

    @Test
    void expensesAreAboutTheMeanOfTheLastSixWholeMonths() {
        List<Sum> expenses = IntStream.rangeClosed(0, 7)
                .boxed()
                .flatMap(i -> of(5, NOW.minusMonths(i), i == 7 ? 100_000 : 120).stream())
                .toList();
        List<Sum> counted = expenses.stream()
                .filter(sum -> !sum.month().isBefore(NOW.minusMonths(6)))
                .toList();
        Forecast told =
                Forecast.of(NOW, LONG_AGO, of(5, NOW.plusMonths(1), 2500), List.of(), List.of(), counted, false);
        assertThat(told.aboutExpenses()).contains(Money.pence(600));
        assertThat(told.months())
                .filteredOn(month -> month.month().isBefore(NOW))
                .hasSize(6)
                .allSatisfy(month -> assertThat(month.aboutExpenses()).isEqualTo(Money.pence(0)))
                .allSatisfy(month -> assertThat(month.paid()).contains(Money.pence(600)));
        assertThat(told.months())
                .filteredOn(month -> !month.month().isBefore(NOW))
                .hasSize(2)
                .allSatisfy(month -> assertThat(month.aboutExpenses()).isEqualTo(Money.pence(600)));
    }

    @Test
    void ofAYoungInitiativeOnlyTheMonthsSinceItBeganAreMeant() {
        List<Sum> expenses = of(5, NOW.minusMonths(1), 120);
        assertThat(Forecast.of(NOW, NOW.minusMonths(2), List.of(), List.of(), List.of(), expenses, false)
                        .aboutExpenses())
                .contains(Money.pence(300));
        assertThat(Forecast.of(NOW, NOW, List.of(), List.of(), List.of(), List.of(), false)
                        .aboutExpenses())
                .contains(Money.pence(0));
    }

    @Test
    void ofTheMonthThatRunsOnlyFinanceReadsWhatWasPaid() {
        List<Sum> fees = of(5, NOW.minusMonths(1), 2500);
        assertThat(Forecast.of(NOW, LONG_AGO, List.of(), List.of(), fees, List.of(), false)
                        .months())
                .last()
                .satisfies(month -> assertThat(month.paid()).isEmpty());
        assertThat(Forecast.of(NOW, LONG_AGO, List.of(), List.of(), fees, List.of(), true)
                        .months())
                .last()
                .satisfies(month -> assertThat(month.paid()).contains(Money.pence(0)));
    }

    @Test
    void whereNothingIsPlannedThatIsTold() {
        Forecast told = Forecast.of(NOW, LONG_AGO, List.of(), List.of(), List.of(), List.of(), false);
        assertThat(told.planned()).contains(Money.pence(0));
        assertThat(told.paid()).contains(Money.pence(0));
    }
}
