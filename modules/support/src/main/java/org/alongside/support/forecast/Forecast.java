package org.alongside.support.forecast;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.count.SmallNumbers;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;

/**
 * What an initiative costs, by month.
 *
 * @param months the earliest first; empty where a month would tell what fewer than five people are paid
 * @param planned what everything planned comes to; empty where it would tell what fewer than five people are paid, as the others below
 * @param aboutExpenses what expenses come to in a month, about: the mean of the last six whole months, or of as many as there are
 *     since it began
 * @param owed what was held and is not paid yet, and what of it was not asked for yet
 * @param paid what was paid in the months that are counted
 * @param wholeMonths whether what is owed and paid is told up to the end of the last month, and nothing of the one that runs
 */
public record Forecast(
        List<Month> months,
        Optional<Money> planned,
        Optional<Money> aboutExpenses,
        Optional<Money> owed,
        Optional<Money> paid,
        boolean wholeMonths) {
    /**
     * One month.
     *
     * @param planned what is planned in it comes to
     * @param aboutExpenses what expenses come to in it, about; nothing in months that are over
     * @param paid what was paid in it, fees and expenses; empty in one that runs where whole months are told only
     */
    public record Month(YearMonth month, Money planned, Money aboutExpenses, Optional<Money> paid) {}

    /** So many months back are counted, beside the one that runs. */
    static final int MONTHS_BACK = 6;

    public Forecast {
        months = List.copyOf(months);
    }

    /**
     * Adds it up.
     *
     * @param now the month that runs
     * @param began the month in which it began
     * @param planned what is planned, from this month on
     * @param owed what was held and is not paid yet
     * @param fees what was paid for time, in the last six months and this one
     * @param expenses what was paid back, or paid for people beforehand, the same
     * @param all whether whoever reads it pays people and so knows what each gets: then nothing is left out
     */
    static Forecast of(
            YearMonth now,
            YearMonth began,
            List<Sum> planned,
            List<Sum> owed,
            List<Sum> fees,
            List<Sum> expenses,
            boolean all) {
        List<Sum> paid = Stream.concat(fees.stream(), expenses.stream()).toList();
        List<Sum> behind = expenses.stream()
                .filter(one -> one.month().isBefore(now) && !one.month().isBefore(now.minusMonths(MONTHS_BACK)))
                .toList();
        long whole = Math.max(1, Math.min(MONTHS_BACK, ChronoUnit.MONTHS.between(began, now)));
        Money about = Money.pence((total(behind) + whole / 2) / whole);
        YearMonth last = planned.stream()
                .map(Sum::month)
                .max(YearMonth::compareTo)
                .filter(now::isBefore)
                .orElse(now);
        boolean byMonth = all || (enoughInEach(planned) && enoughInEach(paid) && enough(behind));
        List<Month> months = Stream.iterate(
                        now.minusMonths(MONTHS_BACK), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> byMonth)
                .map(month -> new Month(
                        month,
                        sumOf(planned, month),
                        month.isBefore(now) ? Money.pence(0) : about,
                        Optional.of(sumOf(paid, month)).filter(sum -> all || !month.equals(now))))
                .toList();
        return new Forecast(
                months,
                Optional.of(Money.pence(total(planned))).filter(sum -> all || enough(planned)),
                Optional.of(about).filter(sum -> all || enough(behind)),
                Optional.of(Money.pence(total(owed))).filter(sum -> all || enough(owed)),
                Optional.of(Money.pence(total(paid))).filter(sum -> all || enough(paid)),
                !all);
    }

    /** Whether every month in which there is anything tells of five people or more. One that does not is as good as told by the others. */
    private static boolean enoughInEach(List<Sum> sums) {
        return sums.stream()
                .collect(Collectors.groupingBy(Sum::month, Collectors.mapping(Sum::who, Collectors.toSet())))
                .values()
                .stream()
                .allMatch(people -> people.size() >= SmallNumbers.LEAST);
    }

    /** Whether it tells of nobody, or of five people or more. */
    private static boolean enough(List<Sum> sums) {
        return sums.isEmpty() || people(sums).size() >= SmallNumbers.LEAST;
    }

    private static Set<ParticipantId> people(List<Sum> sums) {
        Set<ParticipantId> people = new HashSet<>();
        sums.forEach(sum -> people.add(sum.who()));
        return people;
    }

    private static Money sumOf(List<Sum> sums, YearMonth month) {
        return Money.pence(
                total(sums.stream().filter(sum -> sum.month().equals(month)).toList()));
    }

    private static long total(List<Sum> sums) {
        return sums.stream().mapToLong(Sum::minor).sum();
    }
}
