package org.alongside.support.ceiling;

import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.support.owed.Money;

/**
 * What somebody told staff, as the API takes it. What is left out stays as it stands.
 *
 * @param weeklyMinor in whole minor units
 * @param noWeekly true: nothing about weeks any more
 * @param monthlyMinor in whole minor units
 * @param noMonthly true: nothing about months any more
 * @param mayKnow whether whoever asks them to paid work may know that they want to be asked first
 * @param how it reached staff
 */
public record CeilingForJson(
        Long weeklyMinor, boolean noWeekly, Long monthlyMinor, boolean noMonthly, Boolean mayKnow, Method how) {
    /** What was sent; something has to be. */
    static CeilingForJson sent(CeilingForJson told) {
        return Optional.ofNullable(told).orElseThrow(() -> new Invalid("support.fault.body"));
    }

    Ceilings.Changes told() {
        return new Ceilings.Changes(
                new Ceilings.Change(Optional.ofNullable(weeklyMinor).map(Money::pence), noWeekly),
                new Ceilings.Change(Optional.ofNullable(monthlyMinor).map(Money::pence), noMonthly),
                Optional.ofNullable(mayKnow));
    }
}
