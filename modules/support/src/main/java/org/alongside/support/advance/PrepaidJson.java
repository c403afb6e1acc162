package org.alongside.support.advance;

import java.time.LocalDate;
import java.util.UUID;

/** Travel that was paid beforehand, as the API shows it. Amounts are whole minor units; {@code notBoughtOn} is left out where it was bought. */
public record PrepaidJson(
        UUID id,
        UUID participant,
        String callName,
        String initiativeTitle,
        TravelKind kind,
        LocalDate on,
        long amountMinor,
        String currency,
        String bookedBy,
        LocalDate bookedOn,
        LocalDate notBoughtOn) {
    static PrepaidJson of(PrepaidTravels.Row row) {
        return new PrepaidJson(
                row.id().value(),
                row.participant().value(),
                row.callName(),
                row.initiativeTitle(),
                row.kind(),
                row.on(),
                row.amount().minor(),
                row.amount().currency(),
                row.bookedBy(),
                row.bookedOn(),
                row.notBoughtOn().orElse(null));
    }
}
