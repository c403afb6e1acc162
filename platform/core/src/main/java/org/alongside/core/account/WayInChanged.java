package org.alongside.core.account;

import org.alongside.core.identity.AccountId;

/** How somebody gets in was changed, by them or for them; told in the transaction that changed it, so that they hear of it. */
public record WayInChanged(AccountId account, Kind kind) {
    /** What was changed. */
    public enum Kind {
        PASSWORD,
        /** A second factor, its recovery codes, or a passkey. */
        PROOF
    }
}
