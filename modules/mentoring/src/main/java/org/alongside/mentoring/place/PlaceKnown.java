package org.alongside.mentoring.place;

import org.alongside.core.problem.Refusal;

/** A place of that name is on the list already. */
final class PlaceKnown extends Refusal {

    PlaceKnown(String name) {
        super(Kind.CONFLICT, "mentoring.refusal.place-known", name);
    }
}
