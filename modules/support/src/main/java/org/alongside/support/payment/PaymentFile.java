package org.alongside.support.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somebody took a file of a run away. Its digest tells whether what reached the bank is what was taken. */
@Entity
@Table(name = "payment_file", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PaymentFile {
    @Id
    private UUID id;

    @Column(name = "run_id")
    private UUID run;

    @Enumerated(EnumType.STRING)
    private FileFormat format;

    private String sha256;

    private int payments;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "taken_by")
    private UUID takenBy;

    @Column(name = "taken_at")
    private OffsetDateTime takenAt;

    protected PaymentFile() {}

    PaymentFile(RunId run, PaymentFiles.Taken taken, AccountId by, OffsetDateTime now) {
        this.id = UUID.randomUUID();
        this.run = run.value();
        this.format = taken.format();
        this.sha256 = taken.sha256();
        this.payments = taken.payments();
        this.amountMinor = taken.sum();
        this.takenBy = by.value();
        this.takenAt = now;
    }

    UUID id() {
        return id;
    }

    FileFormat format() {
        return format;
    }

    String sha256() {
        return sha256;
    }

    int payments() {
        return payments;
    }

    long amountMinor() {
        return amountMinor;
    }

    AccountId takenBy() {
        return new AccountId(takenBy);
    }

    OffsetDateTime takenAt() {
        return takenAt;
    }
}
