package org.alongside.core.notification;

import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/** Whom to tell: somebody who takes part, by the way they chose; or a member of staff. */
public final class Recipient {
    private final Optional<ParticipantId> participant;
    private final Optional<AccountId> account;

    private Recipient(Optional<ParticipantId> participant, Optional<AccountId> account) {
        this.participant = participant;
        this.account = account;
    }

    /** Somebody who takes part. */
    public static Recipient of(ParticipantId participant) {
        return new Recipient(Optional.of(participant), Optional.empty());
    }

    /** A member of staff. */
    public static Recipient of(AccountId account) {
        return new Recipient(Optional.empty(), Optional.of(account));
    }

    Optional<ParticipantId> participant() {
        return participant;
    }

    Optional<AccountId> account() {
        return account;
    }
}
