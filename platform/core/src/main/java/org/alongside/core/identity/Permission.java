package org.alongside.core.identity;

import java.util.Set;

/**
 * Something that may be done, and by whom.
 *
 * @param key {@code module.verb}, for instance {@code mentoring.pair}; its words for people stand under {@code <module>.permission.<verb>}
 * @param roles who may
 */
public record Permission(String key, Set<Role> roles) {
    public Permission {
        roles = Set.copyOf(roles);
    }

    /** A permission for these roles. */
    public static Permission of(String key, Role... roles) {
        return new Permission(key, Set.of(roles));
    }
}
