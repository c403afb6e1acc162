package org.alongside.core.identity;

import java.util.Set;
import org.alongside.core.programme.ProgrammeId;

/** Somebody who is signed in, within one programme. */
public record SignedIn(AccountId account, String name, ProgrammeId programme, Set<Role> roles) {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Whether they are here as more than a mentor or trainee: then a second factor is asked of them. */
    public boolean staff() {
        return roles.stream().anyMatch(role -> role != Role.MENTOR && role != Role.TRAINEE);
    }

    /** Whether one of the roles is held. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
