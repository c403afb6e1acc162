package org.alongside.core.consent;

import java.util.Optional;
import java.util.UUID;

/**
 * Whether something may be done with somebody's data, and why.
 *
 * @param allowed the answer; everything but a standing yes is no
 * @param why the reason
 * @param document what they said yes to, if that was on record
 */
public record ConsentDecision(boolean allowed, Why why, Optional<UUID> document) {
    /** The reason. The first two allow, all others refuse. */
    public enum Why {
        SAID_YES,
        /** People are told of it and not asked. */
        NOT_A_QUESTION,
        NOT_ASKED,
        SAID_NO,
        PAUSED,
        LAPSED,
        RESTING,
        /** Nobody knows such a purpose. */
        UNKNOWN_PURPOSE,
        /** The purpose is not about data of that kind. */
        OTHER_DATA,
        /** Whoever wants to use it has no part in the programme; a plugin that is switched off has none. */
        OTHER_ACTOR,
        /** There is no such person here. */
        NOBODY
    }

    static ConsentDecision yes(Why why, Optional<UUID> document) {
        return new ConsentDecision(true, why, document);
    }

    static ConsentDecision no(Why why) {
        return new ConsentDecision(false, why, Optional.empty());
    }
}
