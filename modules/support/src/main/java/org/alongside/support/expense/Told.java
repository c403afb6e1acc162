package org.alongside.support.expense;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;

/**
 * An expense as it is sent over the API.
 *
 * @param amountMinor left out for miles
 * @param vehicle for miles only
 * @param milesTenths for miles only
 * @param how only where somebody else sends it: how the person told them
 */
public record Told(
        UUID initiative,
        ExpenseKind kind,
        LocalDate on,
        Long amountMinor,
        Vehicle vehicle,
        Integer milesTenths,
        String words,
        Method how) {
    NewExpense expense() {
        if (initiative == null) {
            throw new Invalid("support.expenses.fault.initiative");
        }
        Optional<Miles> miles = Optional.ofNullable(milesTenths).map(tenths -> new Miles(vehicle, tenths));
        return new NewExpense(
                new InitiativeId(initiative),
                kind,
                on,
                Optional.ofNullable(amountMinor),
                miles,
                Optional.ofNullable(words).orElse(""));
    }
}
