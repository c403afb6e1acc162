package org.alongside.core.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;

/** What an account's authenticator and we both know. Above programmes, as accounts are. */
@Entity
@Table(name = "second_factor", schema = "core")
class SecondFactor {
    @Id
    @Column(name = "account_id")
    private UUID account;

    /** Sealed. */
    private String secret;

    @Column(name = "confirmed_at")
    private OffsetDateTime confirmedAt;

    /** The newest step whose code was used: it and older ones are refused (RFC 6238, 5.2). */
    @Column(name = "last_step")
    private long lastStep;

    /** Two who show the same code at once: only one of them succeeds. */
    @Version
    private long version;

    protected SecondFactor() {}

    SecondFactor(AccountId account) {
        this.account = account.value();
    }

    /** Begins anew; counts only when a first code has shown that the authenticator has it. */
    void begin(String sealed) {
        this.secret = sealed;
        this.confirmedAt = null;
        this.lastStep = 0;
    }

    void confirm(OffsetDateTime now) {
        this.confirmedAt = now;
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    String secret() {
        return secret;
    }

    /** Whether this step was not used yet; from now on it is. */
    boolean use(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }
}
