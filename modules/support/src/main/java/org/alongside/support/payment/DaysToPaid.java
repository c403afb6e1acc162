package org.alongside.support.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.count.SmallNumbers;
import org.alongside.core.identity.Allowed;
import org.alongside.core.initiative.Initiatives;
import org.alongside.spi.InitiativeId;
import org.alongside.support.owed.Paid;
import org.alongside.support.shared.Hidden;

/**
 * How long people wait for their pay, from saying that they want it until the day on which it was paid: the median, as a measure of
 * the institution. Nobody is told it of fewer than five people (R13).
 */
@ApplicationScoped
@Transactional
public class DaysToPaid {
    /**
     * The measure.
     *
     * @param programme the median of the programme, in days; empty where too few were paid
     * @param initiatives that of each initiative, in order of title; those in which too few were paid too
     */
    public record Measure(Optional<Double> programme, List<OfInitiative> initiatives) {}

    /** That of one initiative. */
    public record OfInitiative(InitiativeId id, String title, Optional<Double> days) {}

    @Inject
    private Payables payables;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Hidden hidden;

    /** The measure as it stands now. */
    @Allowed("support.days-to-paid")
    public Measure read() {
        List<Paid> paid = payables.paid(hidden.fromMe());
        Map<InitiativeId, List<Paid>> byInitiative = paid.stream()
                .filter(one -> one.initiative().isPresent())
                .collect(Collectors.groupingBy(one -> one.initiative().orElseThrow()));
        return new Measure(
                told(paid),
                byInitiative.entrySet().stream()
                        .map(one -> new OfInitiative(
                                one.getKey(), initiatives.read(one.getKey()).title(), told(one.getValue())))
                        .sorted(Comparator.comparing(OfInitiative::title)
                                .thenComparing(one -> one.id().toString()))
                        .toList());
    }

    static Optional<Double> told(List<Paid> paid) {
        int people =
                Math.toIntExact(paid.stream().map(Paid::participant).distinct().count());
        return SmallNumbers.alone(people).map(enough -> median(paid));
    }

    private static double median(List<Paid> paid) {
        List<Long> days = paid.stream().map(Paid::days).sorted().toList();
        int half = days.size() / 2;
        return days.size() % 2 == 1 ? days.get(half) : (days.get(half - 1) + days.get(half)) / 2.0;
    }
}
