package org.alongside.core.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts tries that failed: at most ten for one name and fifty from one network in any quarter of an hour. Nobody is locked
 * out for good; the next try is free again a few minutes later. Kept in memory, for each server by itself.
 */
@ApplicationScoped
public class Throttle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 50_000;

    /** What can be tried at once and what comes back in a window add up to the most in any window. */
    private enum Limit {
        NAME(6, 4),
        NETWORK(30, 20);

        private final int atOnce;
        private final int comesBack;

        Limit(int atOnce, int comesBack) {
            this.atOnce = atOnce;
            this.comesBack = comesBack;
        }
    }

    /** A try that is counted until it turns out to be right. */
    public static final class Try {
        private final List<Bucket> counted;

        private Try(List<Bucket> counted) {
            this.counted = counted;
        }

        /** It was right, so it does not count. */
        public void right() {
            counted.forEach(bucket -> bucket.addTokens(1));
        }
    }

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    /**
     * Counts a try before it is known whether it is right, so that many at once cannot slip through.
     *
     * @param name whom somebody says they are; need not exist
     * @param address where they are
     * @throws TooManyTries when it must wait; then it is not counted
     */
    public Try begin(String name, String address) {
        Bucket byNetwork = bucket(Limit.NETWORK, Network.of(address));
        Bucket byName = bucket(Limit.NAME, name);
        take(byNetwork);
        try {
            take(byName);
        } catch (TooManyTries tooMany) {
            byNetwork.addTokens(1);
            throw tooMany;
        }
        return new Try(List.of(byNetwork, byName));
    }

    /** Counts a try of something that names nobody: a code from a letter. */
    public Try begin(String address) {
        Bucket byNetwork = bucket(Limit.NETWORK, Network.of(address));
        take(byNetwork);
        return new Try(List.of(byNetwork));
    }

    private static void take(Bucket bucket) {
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new TooManyTries(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(Limit limit, String of) {
        if (buckets.size() > MOST_KEPT) {
            // Those that are full again remember nothing.
            buckets.values()
                    .removeIf(bucket -> bucket.getAvailableTokens() >= Limit.NETWORK.atOnce
                            || bucket.getAvailableTokens() == Limit.NAME.atOnce);
        }
        return buckets.computeIfAbsent(
                limit + " " + of,
                unknown -> Bucket.builder()
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .addLimit(rate -> rate.capacity(limit.atOnce).refillGreedy(limit.comesBack, WINDOW))
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
