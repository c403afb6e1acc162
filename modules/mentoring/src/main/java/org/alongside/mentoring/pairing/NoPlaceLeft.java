package org.alongside.mentoring.pairing;

import org.alongside.core.problem.Refusal;

/** Somebody already meets, or is about to meet, as many people as they said they would. */
final class NoPlaceLeft extends Refusal {

    NoPlaceLeft(String name) {
        super(Kind.CONFLICT, "mentoring.refusal.no-place-left", name);
    }
}
