package org.alongside.core.signin;

import java.time.Duration;
import org.alongside.core.problem.Refusal;

/** Too many tries failed, for this name or from this network; the next one is free after a wait. */
public final class TooManyTries extends Refusal {
    private final int minutes;

    TooManyTries(Duration wait) {
        this((int) Math.max(1, (wait.toSeconds() + 59) / 60));
    }

    private TooManyTries(int minutes) {
        super(Kind.TOO_MANY, "core.sign-in.wait", minutes);
        this.minutes = minutes;
    }

    /** How long to wait, in whole minutes. */
    public int minutes() {
        return minutes;
    }
}
