package org.alongside.core.initiative;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/**
 * Tells what is planned in the current programme and would be paid if it is held. A kind of initiative that plans brings one. It is
 * for adding up what things come to: whoever asks shows nobody a single activity, for it may be hidden from them (R6).
 */
public interface PlannedActivities {
    /** What is planned on that day or later with one of these people being paid for it, the earliest first. */
    List<PlannedActivity> with(Collection<ParticipantId> people, LocalDate first);

    /** What is planned on that day or later in that initiative, but for pairs with somebody whom the person at the keyboard judges. */
    List<PlannedActivity> in(InitiativeId initiative, LocalDate first);
}
