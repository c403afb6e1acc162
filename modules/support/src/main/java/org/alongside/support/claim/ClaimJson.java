package org.alongside.support.claim;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.support.charity.Charities;
import org.alongside.support.owed.Money;

/**
 * A claim as the API shows it. Amounts are whole minor units; what is not known yet is left out, and {@code charity} where they are
 * paid themselves.
 */
public record ClaimJson(
        UUID id,
        UUID participant,
        String callName,
        String initiativeTitle,
        LocalDate heldOn,
        int minutes,
        Long offeredMinor,
        Long amountMinor,
        String currency,
        UUID charity,
        String charityName,
        ClaimState state,
        LocalDate sentOn,
        long days,
        LocalDate paidOn,
        Method saidHow,
        String enteredBy) {
    static ClaimJson of(ClaimRow row) {
        return new ClaimJson(
                row.id().value(),
                row.participant().value(),
                row.callName(),
                row.initiativeTitle(),
                row.heldOn(),
                row.minutes(),
                row.offered().map(Money::minor).orElse(null),
                row.amount().map(Money::minor).orElse(null),
                row.amount().or(row::offered).map(Money::currency).orElse(Money.POUNDS),
                row.charity().map(chosen -> chosen.id().value()).orElse(null),
                row.charity().map(Charities.Choice::name).orElse(null),
                row.state(),
                row.sentOn().orElse(null),
                row.days(),
                row.paidOn().orElse(null),
                row.saidHow().orElse(null),
                row.enteredBy().orElse(null));
    }
}
