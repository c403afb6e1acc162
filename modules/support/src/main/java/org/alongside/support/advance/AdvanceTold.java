package org.alongside.support.advance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;

/**
 * An advance as it is asked for over the API.
 *
 * @param neededOn may be left out
 * @param how only where somebody else asks: how the person told them
 */
public record AdvanceTold(UUID initiative, Long amountMinor, LocalDate neededOn, Method how) {
    NewAdvance advance() {
        if (initiative == null) {
            throw new Invalid("support.expenses.fault.initiative");
        }
        if (amountMinor == null) {
            throw new Invalid("support.advances.fault.amount");
        }
        return new NewAdvance(new InitiativeId(initiative), amountMinor, Optional.ofNullable(neededOn));
    }
}
