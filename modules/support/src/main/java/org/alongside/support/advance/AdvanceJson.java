package org.alongside.support.advance;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.support.owed.Money;

/** An advance as the API shows it. Amounts are whole minor units; what is not known yet is left out. */
public record AdvanceJson(
        UUID id,
        UUID participant,
        String callName,
        String initiativeTitle,
        LocalDate neededOn,
        long askedMinor,
        Long approvedMinor,
        long usedMinor,
        long leftMinor,
        long givenBackMinor,
        long keptMinor,
        String currency,
        AdvanceState state,
        LocalDate askedOn,
        long days,
        LocalDate paidOn,
        Method saidHow,
        String enteredBy,
        LocalDate settledOn) {
    static AdvanceJson of(AdvanceRow row) {
        return new AdvanceJson(
                row.id().value(),
                row.participant().value(),
                row.callName(),
                row.initiativeTitle(),
                row.neededOn().orElse(null),
                row.asked().minor(),
                row.approved().map(Money::minor).orElse(null),
                row.used().minor(),
                row.left().minor(),
                row.givenBack().minor(),
                row.kept().minor(),
                row.asked().currency(),
                row.state(),
                row.askedOn(),
                row.days(),
                row.paidOn().orElse(null),
                row.saidHow(),
                row.enteredBy(),
                row.settledOn().orElse(null));
    }
}
