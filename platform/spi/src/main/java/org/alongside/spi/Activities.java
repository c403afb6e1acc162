package org.alongside.spi;

import java.time.LocalDate;
import java.util.List;

/** Tells the platform what happened, so that support, pay and counts follow. Never what was said. */
public interface Activities {
    /**
     * An activity was held. Drafts a claim for everybody named whose role is paid.
     *
     * @param key names the activity within its initiative, for instance its day; telling the same key again changes nothing, so
     *     it is safe to repeat after a failure
     * @param heldBy who took part; each must be engaged in the initiative
     * @param minutes how long it lasted, preparation included, 1 to 1440
     * @throws RuntimeException with a sentence for people when the minutes are out of range or somebody is not engaged; pass it on,
     *     the platform shows it
     */
    void held(InitiativeId initiative, String key, LocalDate on, int minutes, List<ParticipantId> heldBy);
}
