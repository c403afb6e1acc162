package org.alongside.core.consent;

import java.util.Set;

/** What happened to somebody's answer to a purpose. */
public enum Decision {
    /** Yes. */
    GIVEN,
    /** No, from the start. */
    REFUSED,
    /** Still yes, but in another way or for another time. */
    CHANGED,
    /** Not for now. */
    PAUSED,
    /** Go on, after a pause. */
    RESUMED,
    /** No longer. */
    WITHDRAWN,
    /** The time a yes was given for is over. */
    EXPIRED,
    /** Yes again, to a document that changed. */
    RECONSENTED,
    /** Somebody looked whether the person can decide this now: not clear, so nothing more is done until it is. */
    CAPACITY_DOUBTED,
    /** Somebody looked whether the person can decide this now: they can. */
    CAPACITY_FOUND,
    /** A consultee advises that the person would take part. Not a consent (Mental Capacity Act 2005, section 32). */
    CONSULTEE_FAVOURS,
    /** A consultee advises that the person would not take part; then they do not (section 32(5)). */
    CONSULTEE_OPPOSES;

    private static final Set<Decision> ONES_OWN =
            Set.of(GIVEN, REFUSED, CHANGED, PAUSED, RESUMED, WITHDRAWN, RECONSENTED);

    /** Whether people say this for themselves; the others come from the calendar or from somebody else. */
    public boolean onesOwn() {
        return ONES_OWN.contains(this);
    }
}
