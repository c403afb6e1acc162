package org.alongside.core.passkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;

/** The public half of a key in somebody's device. Above programmes, as accounts are. */
@Entity
@Table(name = "passkey", schema = "core")
class Passkey {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    private String name;

    @Column(name = "credential_id")
    private String credentialId;

    @Column(name = "credential_data")
    private String credentialData;

    /** Goes up with each use on devices that count; a copy of the key would give itself away. */
    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "last_used_at")
    private OffsetDateTime lastUsedAt;

    @Version
    private long version;

    protected Passkey() {}

    Passkey(
            AccountId account,
            String name,
            String credentialId,
            String credentialData,
            long signCount,
            OffsetDateTime createdAt) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.name = name;
        this.credentialId = credentialId;
        this.credentialData = credentialData;
        this.signCount = signCount;
        this.createdAt = createdAt;
    }

    AccountId account() {
        return new AccountId(account);
    }

    String credentialData() {
        return credentialData;
    }

    long signCount() {
        return signCount;
    }

    void use(long count, OffsetDateTime now) {
        this.signCount = count;
        this.lastUsedAt = now;
    }

    Passkeys.Row row() {
        return new Passkeys.Row(id, name, createdAt, Optional.ofNullable(lastUsedAt));
    }
}
