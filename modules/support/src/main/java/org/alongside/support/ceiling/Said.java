package org.alongside.support.ceiling;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.support.owed.Money;

/**
 * What somebody said last.
 *
 * @param weekly up to how much within a week; empty: they said nothing about weeks
 * @param monthly the same within a month
 * @param mayKnow whether whoever asks them to paid work may know that they want to be asked first; never how much
 * @param enteredBy who typed it for them; empty when they did, or when it stands in another programme
 */
record Said(
        Optional<Money> weekly,
        Optional<Money> monthly,
        boolean mayKnow,
        OffsetDateTime at,
        Optional<AccountId> enteredBy) {
    /** That the amount of such days would be gone over, and what it could come to. */
    record Over(Window window, Money couldBe, Money ceiling) {}

    /** Whether it says anything: it does not when they took back what they said. */
    boolean stands() {
        return weekly.isPresent() || monthly.isPresent();
    }

    /** As another programme may know it. */
    Said withoutName() {
        return new Said(weekly, monthly, mayKnow, at, Optional.empty());
    }

    /** What would be gone over if what is asked were paid, the week first. */
    List<Over> over(List<Fee> known, List<Fee> asked) {
        List<Over> over = new ArrayList<>();
        weekly.flatMap(most -> over(Window.WEEK, most, known, asked)).ifPresent(over::add);
        monthly.flatMap(most -> over(Window.MONTH, most, known, asked)).ifPresent(over::add);
        return over;
    }

    private static Optional<Over> over(Window window, Money ceiling, List<Fee> known, List<Fee> asked) {
        long couldBe = window.most(known, asked);
        return couldBe > ceiling.minor()
                ? Optional.of(new Over(window, new Money(couldBe, ceiling.currency()), ceiling))
                : Optional.empty();
    }
}
