package org.alongside.analysis.study;

import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;

/**
 * What a researcher has to do with the scheme that is studied.
 *
 * @param roleInScheme empty when they have none, up to 1000 characters
 * @param paid whether the scheme pays them
 * @param lineManagedBy who line-manages them, in words; empty when nobody does, up to 1000 characters
 */
public record NewInvolvement(String roleInScheme, boolean paid, String lineManagedBy) {
    /** The longest that each of the two may be, in characters. */
    public static final int LONGEST = 1000;

    /**
     * Insists that all is well.
     *
     * @throws Invalid naming the first fault
     */
    NewInvolvement checked() {
        return new NewInvolvement(
                Wording.optional(roleInScheme, LONGEST, "analysis.involvement.fault.role"),
                paid,
                Wording.optional(lineManagedBy, LONGEST, "analysis.involvement.fault.line-managed"));
    }
}
