package org.alongside.support.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.CharityId;
import org.alongside.support.owed.Money;
import org.alongside.support.owed.PaymentKind;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What one person is paid by a run, for one kind of thing; or what a charity is paid in their place. */
@Entity
@Table(name = "payment_line", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PaymentLine {
    @Id
    private UUID id;

    @Column(name = "run_id")
    private UUID run;

    @Column(name = "participant_id")
    private UUID participant;

    /** To whom it goes instead; empty: to the person. */
    @Column(name = "charity_id")
    private UUID charity;

    @Enumerated(EnumType.STRING)
    private PaymentKind kind;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    private String reference;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "paid_how")
    private PaidHow paidHow;

    /** It came back on that day: what the bank booked before is known. */
    @Column(name = "returned_on")
    private LocalDate returnedOn;

    @Version
    private long version;

    protected PaymentLine() {}

    PaymentLine(RunId run, Grouping.Group group, String reference) {
        this.id = UUID.randomUUID();
        this.run = run.value();
        this.participant = group.participant().value();
        this.charity = group.charity().map(CharityId::value).orElse(null);
        this.kind = group.kind();
        this.amountMinor = group.amount().minor();
        this.currency = group.amount().currency();
        this.reference = reference;
    }

    void paid(LocalDate on, PaidHow how) {
        if (paidOn != null) {
            throw new NotAtThisPoint();
        }
        this.paidOn = on;
        this.paidHow = how;
    }

    void cameBack(LocalDate on) {
        if (paidOn == null) {
            throw new NotAtThisPoint();
        }
        this.paidOn = null;
        this.paidHow = null;
        this.returnedOn = on;
    }

    UUID id() {
        return id;
    }

    RunId run() {
        return new RunId(run);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Optional<CharityId> charity() {
        return Optional.ofNullable(charity).map(CharityId::new);
    }

    PaymentKind kind() {
        return kind;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    String reference() {
        return reference;
    }

    Optional<LocalDate> paidOn() {
        return Optional.ofNullable(paidOn);
    }

    Optional<PaidHow> paidHow() {
        return Optional.ofNullable(paidHow);
    }

    Optional<LocalDate> returnedOn() {
        return Optional.ofNullable(returnedOn);
    }
}
