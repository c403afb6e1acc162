package org.alongside.support.owed;

import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/**
 * Something that was approved and is to be paid.
 *
 * @param participant whose it is
 * @param charity to whom it is paid instead, as they wished; empty: to themselves
 */
public record Payable(
        ItemId item,
        PaymentKind kind,
        ParticipantId participant,
        Money amount,
        AccountId approvedBy,
        Optional<CharityId> charity) {
    /** Paid to whose it is. */
    public Payable(ItemId item, PaymentKind kind, ParticipantId participant, Money amount, AccountId approvedBy) {
        this(item, kind, participant, amount, approvedBy, Optional.empty());
    }
}
