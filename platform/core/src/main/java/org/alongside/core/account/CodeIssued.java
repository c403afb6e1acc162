package org.alongside.core.account;

import java.time.OffsetDateTime;
import org.alongside.core.identity.AccountId;

/**
 * A code that is to go out by e-mail. It is in clear here and nowhere else: whoever keeps the message must keep it sealed, and
 * forget it once it is sent.
 *
 * @param name what the person is called
 * @param username what they sign in with
 * @param address where to
 * @param invitation whether it is their first
 */
public record CodeIssued(
        AccountId account,
        String name,
        String username,
        String address,
        String code,
        OffsetDateTime expiresAt,
        boolean invitation) {
    @Override
    public String toString() {
        return "CodeIssued[" + account + "]";
    }
}
