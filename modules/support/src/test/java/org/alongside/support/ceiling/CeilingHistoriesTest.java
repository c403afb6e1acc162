package org.alongside.support.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.support.owed.Money;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand random lives of people who are asked to paid work, in whichever programme, and are paid for it within the days
 * that are reckoned with. What holds at the end of each: no week and no month came to more than they said without a warning before
 * the last of its work; and whoever said no whenever they were warned was never paid more.
 */
class CeilingHistoriesTest {
    private static final int HISTORIES = 100_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 70;

    /** Work that somebody said yes to. */
    private static final class Work {
        private final Optional<UUID> activity = Optional.of(UUID.randomUUID());
        private final LocalDate on;
        private final long minor;
        private final boolean warned;
        private Optional<LocalDate> paidOn = Optional.empty();

        Work(LocalDate on, long minor, boolean warned) {
            this.on = on;
            this.minor = minor;
            this.warned = warned;
        }

        Fee fee(LocalDate today, int within) {
            return paidOn.map(day -> Fee.paid(activity, day, minor))
                    .orElseGet(() -> Fee.toCome(activity, on, today, within, minor));
        }
    }

    /** One life. */
    private static final class History {
        private final Random random;
        private final Said said;
        private final int within;
        private final boolean alwaysNo;
        private final List<Work> works = new ArrayList<>();
        private LocalDate today = FIRST;
        private int warnings;
        private int gone;

        History(long seed) {
            random = new Random(seed);
            said = new Said(
                    money(2000, 8000),
                    money(4000, 12000),
                    random.nextBoolean(),
                    OffsetDateTime.parse("2026-01-01T12:00:00Z"),
                    Optional.empty());
            within = 1 + random.nextInt(40);
            alwaysNo = random.nextBoolean();
        }

        private Optional<Money> money(int least, int most) {
            return random.nextInt(4) == 0
                    ? Optional.empty()
                    : Optional.of(Money.pence(least + random.nextInt(most - least)));
        }

        void live() {
            for (int day = 0; day < DAYS; day++) {
                if (random.nextInt(8) == 0) {
                    ask();
                }
                pay();
                today = today.plusDays(1);
            }
            while (works.stream().anyMatch(work -> work.paidOn.isEmpty())) {
                pay();
                today = today.plusDays(1);
            }
            said.weekly().ifPresent(most -> holds(Window.WEEK, most));
            said.monthly().ifPresent(most -> holds(Window.MONTH, most));
        }

        /** To something on a day to come, or something that was done already. */
        private void ask() {
            LocalDate on = today.plusDays(random.nextInt(35));
            long minor = 500L + random.nextInt(3000);
            List<Fee> known =
                    works.stream().map(work -> work.fee(today, within)).toList();
            boolean warned = !said.over(known, List.of(Fee.toCome(Optional.empty(), on, today, within, minor)))
                    .isEmpty();
            warnings += warned ? 1 : 0;
            if (!warned || !(alwaysNo || random.nextInt(3) == 0)) {
                works.add(new Work(on, minor, warned));
            }
        }

        /** At the latest on the last day that is reckoned with; runs take several at once. */
        private void pay() {
            boolean run = random.nextInt(6) == 0;
            for (Work work : works) {
                boolean held = !work.on.isAfter(today);
                boolean last = !today.isBefore(work.on.plusDays(within));
                if (work.paidOn.isEmpty() && held && (run || last)) {
                    work.paidOn = Optional.of(today);
                }
            }
        }

        private void holds(Window window, Money ceiling) {
            for (Work begins : works) {
                LocalDate from = begins.paidOn.orElseThrow();
                LocalDate until = window.end(from);
                long sum = 0;
                boolean lastWarned = false;
                for (Work work : works) {
                    LocalDate on = work.paidOn.orElseThrow();
                    if (!on.isBefore(from) && !on.isAfter(until)) {
                        sum += work.minor;
                        lastWarned = work.warned;
                    }
                }
                if (sum > ceiling.minor()) {
                    gone++;
                    if (alwaysNo || !lastWarned) {
                        throw new AssertionError(window + " from " + from + " came to " + sum + " without a warning");
                    }
                }
            }
        }
    }

    @Test
    void nobodyIsPaidMoreThanTheySaidWithoutBeingWarnedBefore() {
        int warnings = 0;
        int gone = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            History history = new History(seed);
            try {
                history.live();
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("History " + seed, broken);
            }
            warnings += history.warnings;
            gone += history.gone;
        }
        assertThat(warnings).as("many are warned").isGreaterThan(HISTORIES);
        assertThat(gone).as("some are paid more all the same, as they chose").isGreaterThan(HISTORIES / 10);
    }
}
