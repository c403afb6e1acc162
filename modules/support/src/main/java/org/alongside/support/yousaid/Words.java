package org.alongside.support.yousaid;

import org.alongside.core.problem.Invalid;

/** Words that have to be there and are not too many. */
final class Words {
    private Words() {}

    /**
     * The words without blanks around them.
     *
     * @throws Invalid with that key when there are none, or more than so many characters
     */
    static String checked(String words, int longest, String fault) {
        String told = words == null ? "" : words.strip();
        if (told.isEmpty() || told.length() > longest) {
            throw new Invalid(fault, longest);
        }
        return told;
    }
}
