package org.alongside.mentoring.time;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Moments that lie months apart, at the same hour on the wall clock whatever the season. */
public final class MonthlyTimes {

    private MonthlyTimes() {}

    /**
     * Each is counted from the first, not from the one before: after a short month the 31st is the 31st again. An hour that the
     * clocks leave out in spring becomes the hour after it; of an hour that comes twice in autumn it is the first.
     */
    public static List<OffsetDateTime> from(LocalDateTime first, int count, int everyMonths, ZoneId zone) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        first.plusMonths((long) i * everyMonths).atZone(zone).toOffsetDateTime())
                .toList();
    }
}
