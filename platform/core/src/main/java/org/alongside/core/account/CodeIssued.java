package org.alongside.core.account;

import java.time.OffsetDateTime;
import org.alongside.core.identity.AccountId;

/**
 * A code is to go out by e-mail; told in the transaction that made it. The code is in clear here and nowhere else: whoever keeps
 * the message must forget it once it is sent.
 *
 * @param name what the person is called
 * @param address where to
 * @param invitation whether it is their first
 */
public record CodeIssued(
        AccountId account, String name, String address, String code, OffsetDateTime expiresAt, boolean invitation) {
    @Override
    public String toString() {
        return "CodeIssued[" + account + "]";
    }
}
