package org.alongside.core.account;

import org.alongside.core.problem.Refusal;

/** What was typed is not the password of this account. */
final class WrongPassword extends Refusal {
    WrongPassword() {
        super(Kind.INVALID, "core.my-account.fault.wrong-password");
    }
}
