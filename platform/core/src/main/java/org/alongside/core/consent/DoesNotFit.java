package org.alongside.core.consent;

import org.alongside.core.problem.Refusal;

/** A decision that does not fit to where the person stands, for instance going on where nothing was paused. */
public final class DoesNotFit extends Refusal {
    private static final long serialVersionUID = 1L;

    DoesNotFit(Stand stand) {
        super(Kind.CONFLICT, stand == Stand.RESTING ? "core.consent.refusal.resting" : "core.consent.refusal.no-fit");
    }
}
