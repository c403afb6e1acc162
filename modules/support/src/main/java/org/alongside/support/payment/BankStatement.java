package org.alongside.support.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A list from the bank that was read. The same file says nothing new: its digest stands here once. */
@Entity
@Table(name = "bank_statement", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class BankStatement {
    @Id
    private UUID id;

    private String sha256;

    private int paid;

    private int known;

    private int others;

    @Column(name = "read_by")
    private UUID readBy;

    @Column(name = "read_at")
    private OffsetDateTime readAt;

    protected BankStatement() {}

    BankStatement(String sha256, Reconciliation found, int others) {
        this.id = UUID.randomUUID();
        this.sha256 = sha256;
        this.paid = found.paid().size();
        this.known = found.known();
        this.others = others;
    }

    void read(AccountId by, OffsetDateTime now) {
        this.readBy = by.value();
        this.readAt = now;
    }

    UUID id() {
        return id;
    }

    int paid() {
        return paid;
    }

    int known() {
        return known;
    }

    int others() {
        return others;
    }
}
