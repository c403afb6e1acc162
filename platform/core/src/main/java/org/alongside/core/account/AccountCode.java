package org.alongside.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;

/** A code on a letter, good for setting a password once. Above programmes, as accounts are. */
@Entity
@Table(name = "account_code", schema = "core")
class AccountCode {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "used_at")
    private OffsetDateTime usedAt;

    /** Two who type the same code at once: only one of them succeeds. */
    @Version
    private long version;

    protected AccountCode() {}

    AccountCode(AccountId account, String codeHash, OffsetDateTime expiresAt) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.codeHash = codeHash;
        this.expiresAt = expiresAt;
    }

    AccountId account() {
        return new AccountId(account);
    }

    boolean good(OffsetDateTime now) {
        return usedAt == null && expiresAt.isAfter(now);
    }

    /** From now on it opens nothing. */
    void use(OffsetDateTime now) {
        this.usedAt = now;
    }
}
