package org.alongside.core.sealed;

import javax.crypto.SecretKey;
import org.alongside.spi.ParticipantId;

/** A key that is not kept yet. Nobody outside of this package can look at it. */
public final class NewKey {
    private final ParticipantId owner;
    private final SecretKey key;

    NewKey(ParticipantId owner, SecretKey key) {
        this.owner = owner;
        this.key = key;
    }

    ParticipantId owner() {
        return owner;
    }

    SecretKey key() {
        return key;
    }
}
