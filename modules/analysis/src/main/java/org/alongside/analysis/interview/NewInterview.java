package org.alongside.analysis.interview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.identity.AccountId;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;

/**
 * An interview that was held.
 *
 * @param interviewer a researcher of the programme; empty for the person at the keyboard
 * @param heldOn not after today
 * @param minutes how long it lasted, 1 to 600, if anybody looked at the clock
 */
public record NewInterview(
        ParticipantId participant, Optional<AccountId> interviewer, LocalDate heldOn, OptionalInt minutes) {
    private static final int LONGEST = 600;

    /**
     * Insists that all is well.
     *
     * @throws Invalid naming the first fault
     */
    NewInterview checked(LocalDate today) {
        Wording.chosen(participant, "analysis.interview.fault.participant");
        if (Wording.chosen(heldOn, "analysis.interview.fault.held-on").isAfter(today)) {
            throw new Invalid("analysis.interview.fault.held-on");
        }
        minutes.ifPresent(told -> {
            if (told < 1 || told > LONGEST) {
                throw new Invalid("analysis.interview.fault.minutes", LONGEST);
            }
        });
        return this;
    }
}
