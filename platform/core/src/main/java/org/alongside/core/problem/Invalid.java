package org.alongside.core.problem;

/** Something sent cannot be used as it is; the sentence says what and why. */
public final class Invalid extends Refusal {
    /**
     * @param key leads to the sentence
     * @param values fill its placeholders
     */
    public Invalid(String key, Object... values) {
        super(Kind.INVALID, key, values);
    }
}
