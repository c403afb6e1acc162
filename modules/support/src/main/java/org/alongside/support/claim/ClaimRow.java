package org.alongside.support.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.spi.ParticipantId;
import org.alongside.support.charity.Charities;
import org.alongside.support.owed.Money;

/**
 * What is shown of a claim: for what day and how long, how much, how far it has come.
 *
 * @param offered what the rate comes to; empty while there is none for that day
 * @param amount what the person asks for; empty until it is sent
 * @param charity to whom it is paid instead of them, as they wished; empty: to them
 * @param days from sending to paying, or to today
 * @param enteredBy the name of who typed the person's word
 */
public record ClaimRow(
        ClaimId id,
        ParticipantId participant,
        String callName,
        String initiativeTitle,
        LocalDate heldOn,
        int minutes,
        Optional<Money> offered,
        Optional<Money> amount,
        Optional<Charities.Choice> charity,
        ClaimState state,
        Optional<LocalDate> sentOn,
        long days,
        Optional<LocalDate> paidOn,
        Optional<Method> saidHow,
        Optional<String> enteredBy,
        Optional<LocalDate> enteredOn) {
    /** Whether the person has still to say, or may say otherwise. */
    boolean undecided() {
        return state == ClaimState.DRAFT || state == ClaimState.DECLINED;
    }

    /** Whether it goes to a charity, and nobody has approved it yet: they may have it back. */
    boolean canBeTakenBack() {
        return state == ClaimState.SENT && charity.isPresent();
    }

    /** Whether somebody else typed what the person said (R15). */
    boolean enteredForThem() {
        return saidHow.filter(how -> how != Method.ONLINE).isPresent();
    }
}
