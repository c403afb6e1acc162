package org.alongside.core.export;

import java.util.Set;
import org.alongside.core.identity.AccountId;

/** Somebody is to be taken out of files that these people took. Told in the same transaction. */
public record Recalled(Set<AccountId> takenBy) {
    public Recalled {
        takenBy = Set.copyOf(takenBy);
    }
}
