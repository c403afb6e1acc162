package org.alongside.support.training;

import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.Role;

/**
 * A course, as a coordinator tells of it.
 *
 * @param about what it is about, up to 1000 characters; may be empty
 * @param audience for whom it is: people with lived experience as {@link Role#MENTOR}, trainees, staff by role
 * @param months after which it runs out; never where it is empty
 * @param duties the roles of staff who have to have done it
 * @param parts what it is needed before
 */
public record CourseTold(
        String title,
        String about,
        Set<Role> audience,
        Optional<Integer> months,
        Set<Role> duties,
        Set<PartNeed> parts) {
    public CourseTold {
        audience = Set.copyOf(audience);
        duties = Set.copyOf(duties);
        parts = Set.copyOf(parts);
    }
}
