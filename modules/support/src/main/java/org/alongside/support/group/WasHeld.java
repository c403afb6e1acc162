package org.alongside.support.group;

import org.alongside.core.problem.Refusal;

/** Somebody was there already: what was held is neither moved nor left out. */
final class WasHeld extends Refusal {
    WasHeld() {
        super(Kind.CONFLICT, "support.groups.refusal.was-held");
    }
}
