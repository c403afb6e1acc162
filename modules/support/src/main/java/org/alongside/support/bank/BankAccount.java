package org.alongside.support.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somebody's bank details, sealed. Never changed: a new entry takes its place. */
@Entity
@Table(name = "bank_account", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class BankAccount {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    private String sealed;

    @Enumerated(EnumType.STRING)
    private Checked checked;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "entered_how")
    private Method enteredHow;

    @Column(name = "entered_on")
    private LocalDate enteredOn;

    @Version
    private long version;

    protected BankAccount() {}

    BankAccount(UUID id, ParticipantId participant, String sealed, Checked checked) {
        this.id = id;
        this.participant = participant.value();
        this.sealed = sealed;
        this.checked = checked;
    }

    void entered(AccountId by, Method how, LocalDate on) {
        this.enteredBy = by.value();
        this.enteredHow = how;
        this.enteredOn = on;
    }

    UUID id() {
        return id;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    String sealed() {
        return sealed;
    }

    Checked checked() {
        return checked;
    }

    AccountId enteredBy() {
        return new AccountId(enteredBy);
    }

    Method enteredHow() {
        return enteredHow;
    }

    LocalDate enteredOn() {
        return enteredOn;
    }
}
