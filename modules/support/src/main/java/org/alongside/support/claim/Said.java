package org.alongside.support.claim;

import java.time.LocalDate;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/**
 * Somebody's word about their claim: whose it is, how it reached us, who typed it, when (R15).
 *
 * @param by the person the claim is for
 */
record Said(ParticipantId by, Method how, AccountId enteredBy, LocalDate on) {}
