package org.alongside.support.group;

import java.util.Optional;
import org.alongside.core.identity.AccountId;

/**
 * A group, as staff tell of it.
 *
 * @param weeks from one meeting to the next
 * @param minutes how long a meeting lasts
 * @param holder the member of staff who holds it; empty when it is somebody from outside
 * @param holderName the name of somebody from outside; empty when it is a member of staff
 */
public record GroupTold(String title, int weeks, int minutes, Optional<AccountId> holder, String holderName) {
    /** How often a group meets until somebody says otherwise. */
    public static final int USUAL_WEEKS = 6;

    /** How long a meeting lasts until somebody says otherwise. */
    public static final int USUAL_MINUTES = 60;
}
