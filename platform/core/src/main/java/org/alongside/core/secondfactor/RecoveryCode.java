package org.alongside.core.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;

/** A code on paper that stands in for the authenticator once. Above programmes, as accounts are. */
@Entity
@Table(name = "recovery_code", schema = "core")
class RecoveryCode {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "used_at")
    private OffsetDateTime usedAt;

    @Version
    private long version;

    protected RecoveryCode() {}

    RecoveryCode(AccountId account, String codeHash) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.codeHash = codeHash;
    }

    void use(OffsetDateTime now) {
        this.usedAt = now;
    }
}
