package org.alongside.support.ceiling;

import java.util.Optional;
import org.alongside.core.problem.Invalid;
import org.alongside.support.owed.Money;

/**
 * Up to how much somebody would like to be paid, as the API takes it.
 *
 * @param weeklyMinor in whole minor units; left out: nothing about weeks
 * @param monthlyMinor the same for months
 * @param mayKnow whether whoever asks them to paid work may know that they want to be asked first
 */
public record CeilingJson(Long weeklyMinor, Long monthlyMinor, boolean mayKnow) {
    /** What was sent; something has to be. */
    static CeilingJson sent(CeilingJson told) {
        return Optional.ofNullable(told).orElseThrow(() -> new Invalid("support.fault.body"));
    }

    Ceilings.Told told() {
        return new Ceilings.Told(
                Optional.ofNullable(weeklyMinor).map(Money::pence),
                Optional.ofNullable(monthlyMinor).map(Money::pence),
                mayKnow);
    }
}
