package org.alongside.analysis.theme;

import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;

/**
 * How a theme is put.
 *
 * @param name up to 200 characters
 * @param plain what it says, for the people who were interviewed; up to 2000 characters
 * @param definition what it takes in and leaves out, for the researchers and the report; up to 2000 characters
 */
public record ThemeWords(String name, String plain, String definition) {
    static final int LONGEST_NAME = 200;
    static final int LONGEST = 2000;

    /**
     * Insists that all is well.
     *
     * @throws Invalid naming the first fault
     */
    ThemeWords checked() {
        return new ThemeWords(
                Wording.needed(name, LONGEST_NAME, "analysis.theme.fault.name"),
                Wording.needed(plain, LONGEST, "analysis.theme.fault.plain"),
                Wording.optional(definition, LONGEST, "analysis.theme.fault.definition"));
    }
}
