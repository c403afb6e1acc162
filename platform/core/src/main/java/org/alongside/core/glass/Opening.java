package org.alongside.core.glass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.digest.Sha256;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** For some hours somebody sees of one person what their role does not show. */
@Entity
@Table(name = "opening", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Opening {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "participant_id")
    private UUID participant;

    /** Sealed with the key of whose data were opened. */
    @Column(name = "sealed_reason")
    private String sealedReason;

    /** What an earlier version left in clear, until it is sealed. */
    private String reason;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Version
    private long version;

    protected Opening() {}

    Opening(AccountId account, ParticipantId participant, OffsetDateTime openedAt, int hours) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.participant = participant.value();
        this.openedAt = openedAt;
        this.expiresAt = openedAt.plusHours(hours);
    }

    boolean opens(AccountId to, OffsetDateTime now) {
        return to.value().equals(account) && now.isBefore(expiresAt);
    }

    void close(OffsetDateTime now) {
        if (now.isBefore(expiresAt)) {
            this.expiresAt = now;
        }
    }

    /** For the log: the id, and the SHA-256 of id and reason, so that the reason cannot be put in other words later. */
    String inLog(String said) {
        return id + "/" + Sha256.hex(id + "\n" + said);
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return new AccountId(account);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    void holds(String newSealedReason) {
        this.sealedReason = newSealedReason;
        this.reason = null;
    }

    Optional<String> sealedReason() {
        return Optional.ofNullable(sealedReason);
    }

    Optional<String> reasonInClear() {
        return Optional.ofNullable(reason);
    }

    OffsetDateTime openedAt() {
        return openedAt;
    }

    OffsetDateTime expiresAt() {
        return expiresAt;
    }
}
