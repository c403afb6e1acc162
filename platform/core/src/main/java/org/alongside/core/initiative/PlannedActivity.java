package org.alongside.core.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/**
 * Something that is planned, and of which nobody has said yet that it was held.
 *
 * @param activity the id under which {@link ActivityHeld} would tell of it
 * @param minutes how long it is to last
 * @param paid the people whose time would be paid
 */
public record PlannedActivity(
        UUID activity, InitiativeId initiative, LocalDate on, int minutes, List<ParticipantId> paid) {
    public PlannedActivity {
        paid = List.copyOf(paid);
    }
}
