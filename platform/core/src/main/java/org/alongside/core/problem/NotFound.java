package org.alongside.core.problem;

/** There is no such thing here, or the person may not know of it: both look the same. */
public final class NotFound extends Refusal {
    public NotFound() {
        super(Kind.NOT_FOUND, "core.refusal.not-found");
    }
}
