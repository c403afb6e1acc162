package org.alongside.support.ceiling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days in a row within which pay is added up. They may begin on any day: whoever asks people what they were paid counts weeks and
 * months from days that we do not know.
 */
enum Window {
    WEEK {
        @Override
        LocalDate end(LocalDate first) {
            return first.plusDays(6);
        }
    },
    MONTH {
        @Override
        LocalDate end(LocalDate first) {
            return first.plusMonths(1).minusDays(1);
        }
    };

    /** The last day of those that begin on that day. It never goes back as the first goes on. */
    abstract LocalDate end(LocalDate first);

    /**
     * The most that can be paid within such days if at least one of what is asked is among it.
     *
     * @param known what is or may be paid besides
     */
    long most(List<Fee> known, List<Fee> asked) {
        List<Fee> all = Stream.concat(known.stream(), asked.stream()).toList();
        long most = 0;
        // As days that begin later never end earlier, a window can go on, losing nothing, until what it holds ends on
        // its
        // first day: no others need to be looked at.
        for (Fee last : all) {
            if (asked.stream().anyMatch(fee -> holds(last.latest(), fee))) {
                long sum = all.stream()
                        .filter(fee -> holds(last.latest(), fee))
                        .mapToLong(Fee::minor)
                        .sum();
                most = Math.max(most, sum);
            }
        }
        return most;
    }

    private boolean holds(LocalDate first, Fee fee) {
        return !fee.earliest().isAfter(end(first)) && !fee.latest().isBefore(first);
    }
}
