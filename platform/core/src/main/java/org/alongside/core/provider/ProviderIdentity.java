package org.alongside.core.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;

/** Who somebody is at the provider. Above programmes, as accounts are. */
@Entity
@Table(name = "provider_identity", schema = "core")
class ProviderIdentity {
    @Id
    private UUID id;

    private String issuer;

    private String subject;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    /** Nothing while it never let anybody in. */
    @Column(name = "last_used_at")
    private OffsetDateTime lastUsedAt;

    @Version
    private long version;

    protected ProviderIdentity() {}

    ProviderIdentity(String issuer, String subject, AccountId account, OffsetDateTime createdAt) {
        this.id = UUID.randomUUID();
        this.issuer = issuer;
        this.subject = subject;
        this.account = account.value();
        this.createdAt = createdAt;
    }

    AccountId account() {
        return new AccountId(account);
    }

    /** It goes with another account from now on. */
    void moveTo(AccountId another) {
        this.account = another.value();
    }

    void use(OffsetDateTime now) {
        this.lastUsedAt = now;
    }

    Optional<OffsetDateTime> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    Identities.Row row() {
        return new Identities.Row(issuer, createdAt, lastUsedAt());
    }
}
