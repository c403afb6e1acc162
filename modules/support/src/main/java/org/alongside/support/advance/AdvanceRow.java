package org.alongside.support.advance;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;

/**
 * What is shown of an advance.
 *
 * @param approved empty until it is approved
 * @param days from asking to paying, or to today
 * @param enteredBy the name of who typed the person's word
 * @param settledOn from which day on nothing is left
 */
public record AdvanceRow(
        AdvanceId id,
        ParticipantId participant,
        String callName,
        String initiativeTitle,
        Optional<LocalDate> neededOn,
        Money asked,
        Optional<Money> approved,
        Money used,
        Money left,
        Money givenBack,
        Money kept,
        AdvanceState state,
        LocalDate askedOn,
        long days,
        Optional<LocalDate> paidOn,
        Method saidHow,
        String enteredBy,
        Optional<LocalDate> settledOn) {
    /** Whether somebody else typed what the person said (R15). */
    boolean enteredForThem() {
        return saidHow != Method.ONLINE;
    }

    /** Whether nobody who pays was told to yet, unless a payment run has taken it in this moment. */
    boolean handedToNobody() {
        return state == AdvanceState.ASKED || state == AdvanceState.APPROVED;
    }

    /** Whether they have some of it. */
    boolean inHand() {
        return state == AdvanceState.PAID && left.minor() > 0;
    }
}
