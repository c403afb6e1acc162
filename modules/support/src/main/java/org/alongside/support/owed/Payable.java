package org.alongside.support.owed;

import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/** Something that was approved and is to be paid. */
public record Payable(ItemId item, PaymentKind kind, ParticipantId participant, Money amount, AccountId approvedBy) {}
