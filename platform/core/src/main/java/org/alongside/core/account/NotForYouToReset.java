package org.alongside.core.account;

import org.alongside.core.problem.Refusal;

/** The account belongs to somebody who reaches further than this programme; which way, is not told. */
final class NotForYouToReset extends Refusal {
    NotForYouToReset() {
        super(Kind.NOT_ALLOWED, "core.accounts.fault.institution");
    }
}
