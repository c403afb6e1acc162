package org.alongside.core.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Duties that one person never holds together in one programme. People tell their supporter what they would tell neither who
 * leads the scheme nor who studies it; and whoever is outside the course team for them has no part in it. That whoever entered a claim does not approve it is held by the claim itself.
 */
final class Duties {
    private static final Set<Role> NOT_WITH_SUPPORT = EnumSet.of(Role.COORDINATOR, Role.RESEARCHER);

    private Duties() {}

    /**
     * Refuses a role that does not go with those held.
     *
     * @throws SeparateDuties when one of them is that of a supporter and another that of a coordinator or researcher, or one that
     *     of an outside contact and another any other
     */
    static void check(Set<Role> held, Role added) {
        boolean supports = added == Role.SUPPORTER || held.contains(Role.SUPPORTER);
        boolean leadsOrStudies =
                NOT_WITH_SUPPORT.contains(added) || held.stream().anyMatch(NOT_WITH_SUPPORT::contains);
        boolean outside = added == Role.OUTSIDE_CONTACT
                ? held.stream().anyMatch(role -> role != Role.OUTSIDE_CONTACT)
                : held.contains(Role.OUTSIDE_CONTACT);
        if ((supports && leadsOrStudies) || outside) {
            throw new SeparateDuties();
        }
    }
}
