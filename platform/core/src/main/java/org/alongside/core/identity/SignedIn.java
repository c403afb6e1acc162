package org.alongside.core.identity;

import java.util.Set;
import org.alongside.core.programme.ProgrammeId;

/** Somebody who is signed in, within one programme. */
public record SignedIn(AccountId account, String name, ProgrammeId programme, Set<Role> roles) {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Whether one of the roles is held. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
