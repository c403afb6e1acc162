package org.alongside.core.detail;

import java.util.Set;
import org.alongside.core.identity.Role;

/** Whom somebody shows their plan for a hard day to. */
public enum PlanReaders {
    NOBODY,
    SUPPORTERS,
    SUPPORTERS_AND_COORDINATORS;

    /** Whether somebody with these roles may read it. */
    public boolean include(Set<Role> theirs) {
        return switch (this) {
            case NOBODY -> false;
            case SUPPORTERS -> theirs.contains(Role.SUPPORTER);
            case SUPPORTERS_AND_COORDINATORS -> theirs.contains(Role.SUPPORTER) || theirs.contains(Role.COORDINATOR);
        };
    }
}
