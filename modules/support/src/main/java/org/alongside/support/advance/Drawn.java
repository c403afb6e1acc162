package org.alongside.support.advance;

import org.alongside.support.owed.Money;

/**
 * What of an expense comes out of what somebody had beforehand.
 *
 * @param before what they had; nothing where they had none
 * @param part how much of it the expense takes: all of the expense, or all they had
 */
public record Drawn(Money before, Money part) {
    /** What they still have. */
    public Money left() {
        return before.minus(part);
    }
}
