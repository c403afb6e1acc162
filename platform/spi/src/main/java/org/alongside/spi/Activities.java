package org.alongside.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /**
     * What to show to whoever is about to ask somebody to an activity, before they do: one sentence without any amount, where the
     * person wished to be asked first before more paid work. It is the same whatever the activity is. Empty says nothing. It holds
     * nothing up. What a plugin plans is not counted before it is told as held. Since 0.6.0.
     *
     * @throws RuntimeException when there is no such initiative of this kind
     */
    default Optional<String> beforeAsking(InitiativeId initiative, ParticipantId person) {
        return Optional.empty();
    }
}
