package org.alongside.core.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/**
 * Something was held. Told in the same transaction; may be told again for the same activity, so observers go by its id.
 *
 * @param activity names it for ever, unique over all kinds of initiative
 * @param minutes how long it lasted
 * @param paid the people whose time is paid
 */
public record ActivityHeld(
        UUID activity, InitiativeId initiative, LocalDate on, int minutes, List<ParticipantId> paid) {
    public ActivityHeld {
        paid = List.copyOf(paid);
    }
}
