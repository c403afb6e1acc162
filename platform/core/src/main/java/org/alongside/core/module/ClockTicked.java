package org.alongside.core.module;

import java.time.Duration;

/**
 * Five seconds have passed. Fired asynchronously, so observers ({@code @ObservesAsync}) neither wait for nor disturb each
 * other; nobody is signed in and no programme is current. A slow observer may still be at work when the next tick comes. On
 * several nodes each node has its own clock.
 *
 * @param count how many ticks there were since the server was ready, from 1
 */
public record ClockTicked(long count) {
    /** How long it is from one tick to the next. */
    static final Duration PERIOD = Duration.ofSeconds(5);

    /** Whether it is time for something done that often, for the first time soon after the start. */
    public boolean isTimeFor(Duration period) {
        return (count - 1) % Math.max(1, period.dividedBy(PERIOD)) == 0;
    }
}
