package org.alongside.support.ceiling;

import java.util.Set;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/**
 * One person of the current programme: the records there are of them, and the accounts with which they sign in themselves. By those
 * alone they are known elsewhere.
 */
record Who(Set<ParticipantId> records, Set<AccountId> accounts) {
    Who {
        records = Set.copyOf(records);
        accounts = Set.copyOf(accounts);
    }
}
