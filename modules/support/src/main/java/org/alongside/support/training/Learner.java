package org.alongside.support.training;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/** Whose training it is: somebody who takes part, or a member of staff. */
record Learner(boolean takesPart, UUID id) {
    Learner {
        Objects.requireNonNull(id, "id");
    }

    static Learner of(ParticipantId participant) {
        return new Learner(true, participant.value());
    }

    static Learner of(AccountId account) {
        return new Learner(false, account.value());
    }

    Optional<ParticipantId> participant() {
        return takesPart ? Optional.of(new ParticipantId(id)) : Optional.empty();
    }

    Optional<AccountId> account() {
        return takesPart ? Optional.empty() : Optional.of(new AccountId(id));
    }
}
