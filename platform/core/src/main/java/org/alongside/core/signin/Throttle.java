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
    private static final String SPACE = " ";

    /** What can be tried at once and what comes back in a window add up to the most in any window. */
    private enum Limit {
        NAME(6, 4),
        NETWORK(30, 20),
        /** Calendars go on asking for what was taken back, many from one network; that must not keep anybody there from signing in. */
        READING(60, 60);

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

    /** Counts a try to read what an address opens that is a secret by itself: at most 120 from one network in any quarter of an hour. */
    public Try beginReading(String address) {
        Bucket byNetwork = bucket(Limit.READING, Network.of(address));
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
            buckets.entrySet()
                    .removeIf(entry -> entry.getValue().getAvailableTokens() >= limitOf(entry.getKey()).atOnce);
        }
        return buckets.computeIfAbsent(
                limit + SPACE + of,
                unknown -> Bucket.builder()
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .addLimit(rate -> rate.capacity(limit.atOnce).refillGreedy(limit.comesBack, WINDOW))
                        .build());
    }

    private static Limit limitOf(String key) {
        return Limit.valueOf(key.substring(0, key.indexOf(SPACE)));
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
