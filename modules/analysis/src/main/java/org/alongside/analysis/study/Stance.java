package org.alongside.analysis.study;

import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;

/**
 * Where a researcher stands towards the scheme that is studied.
 *
 * @param involved whether they had a part in it
 * @param roleInScheme which part; empty when they had none, up to 1000 characters
 * @param statement what they bring with them, in their own words; up to 8000 characters
 */
public record Stance(boolean involved, String roleInScheme, String statement) {
    static final int LONGEST_ROLE = 1000;
    static final int LONGEST_STATEMENT = 8000;

    /**
     * Insists that all is well.
     *
     * @throws Invalid naming the first fault
     */
    Stance checked() {
        String role = involved
                ? Wording.needed(roleInScheme, LONGEST_ROLE, "analysis.position.fault.role")
                : Wording.optional(roleInScheme, LONGEST_ROLE, "analysis.position.fault.role");
        return new Stance(
                involved, role, Wording.needed(statement, LONGEST_STATEMENT, "analysis.position.fault.statement"));
    }
}
