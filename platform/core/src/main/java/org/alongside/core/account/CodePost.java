package org.alongside.core.account;

import org.alongside.core.identity.AccountId;

/** Carries codes to people by e-mail. Implemented where e-mails are sent, so that nothing here knows how. */
public interface CodePost {
    /** Whether e-mails go out at all. */
    boolean ready();

    /**
     * Takes a code along; it goes out if the caller's transaction comes to its end.
     *
     * @throws org.alongside.core.problem.Invalid when no e-mail can be sent to that address
     */
    void take(CodeIssued code);

    /** What was given to this account before opens nothing any more: what has not gone out yet is forgotten. */
    void drop(AccountId account);
}
