package org.alongside.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.ProgrammeId;

/** Opens the API for one account in one programme. Only its hash is kept. */
@Entity
@Table(name = "api_token", schema = "core")
class ApiToken {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "programme_id")
    private UUID programme;

    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "read_only")
    private boolean readOnly;

    @Column(name = "last_used_at")
    private OffsetDateTime lastUsedAt;

    protected ApiToken() {}

    ApiToken(
            AccountId account,
            ProgrammeId programme,
            String name,
            String tokenHash,
            boolean readOnly,
            OffsetDateTime expiresAt) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.programme = programme.value();
        this.name = name;
        this.tokenHash = tokenHash;
        this.readOnly = readOnly;
        this.expiresAt = expiresAt;
    }

    AccountId account() {
        return new AccountId(account);
    }

    ApiTokens.Row row() {
        return new ApiTokens.Row(id, name, readOnly, expiresAt, Optional.ofNullable(lastUsedAt));
    }
}
