package org.alongside.support.ceiling;

import java.util.Optional;

/** What somebody told staff about who may know that they want to be asked first. */
enum MayKnow {
    /** They said nothing about it: it stays as it stands, which staff do not know. */
    AS_IT_IS,
    YES,
    NO;

    Optional<Boolean> told() {
        return this == AS_IT_IS ? Optional.empty() : Optional.of(this == YES);
    }
}
