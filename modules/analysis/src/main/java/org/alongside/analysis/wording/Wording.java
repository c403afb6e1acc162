package org.alongside.analysis.wording;

import org.alongside.core.problem.Invalid;

/** Checks what somebody typed, before it is kept. */
public final class Wording {
    private Wording() {}

    /**
     * Something that must be said.
     *
     * @param fault the key of the sentence that explains it; its {0} is the longest length
     * @throws Invalid when nothing was said, or too much
     */
    public static String needed(String told, int longest, String fault) {
        String text = optional(told, longest, fault);
        if (text.isEmpty()) {
            throw new Invalid(fault, longest);
        }
        return text;
    }

    /**
     * Something that may be left empty.
     *
     * @throws Invalid when it is too long
     */
    public static String optional(String told, int longest, String fault) {
        String text = told == null ? "" : told.strip();
        if (text.length() > longest) {
            throw new Invalid(fault, longest);
        }
        return text;
    }

    /**
     * Something that has to be chosen.
     *
     * @throws Invalid when it was not
     */
    public static <T> T chosen(T told, String fault) {
        if (told == null) {
            throw new Invalid(fault);
        }
        return told;
    }
}
