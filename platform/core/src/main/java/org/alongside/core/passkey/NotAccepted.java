package org.alongside.core.passkey;

import org.alongside.core.problem.Refusal;

/** What the device sent does not fit: an unknown key, another question, or nobody's finger on it. Which, is not told. */
public final class NotAccepted extends Refusal {
    NotAccepted() {
        super(Kind.INVALID, "core.passkey.fault.not-accepted");
    }
}
