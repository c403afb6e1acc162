package org.alongside.support.advance;

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
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A ticket or a taxi that staff booked and paid for somebody. They owe nothing for it and are owed nothing. */
@Entity
@Table(name = "prepaid_travel", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PrepaidTravel {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "initiative_id")
    private UUID initiative;

    @Enumerated(EnumType.STRING)
    private TravelKind kind;

    @Column(name = "travel_on")
    private LocalDate travelOn;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Column(name = "booked_by")
    private UUID bookedBy;

    @Column(name = "booked_on")
    private LocalDate bookedOn;

    /** Who said, when it was over, that it was not bought. */
    @Column(name = "not_bought_by")
    private UUID notBoughtBy;

    @Column(name = "not_bought_on")
    private LocalDate notBoughtOn;

    @Version
    private long version;

    protected PrepaidTravel() {}

    PrepaidTravel(ParticipantId participant, NewPrepaid told) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.initiative = told.initiative().value();
        this.kind = told.kind();
        this.travelOn = told.on();
        this.amountMinor = told.minor();
        this.currency = Money.POUNDS;
    }

    void booked(AccountId by, LocalDate on) {
        this.bookedBy = by.value();
        this.bookedOn = on;
    }

    /**
     * It was not bought after all. The person may have read that it was, so it stays to be read.
     *
     * @throws NotAtThisStep when that was said before
     */
    void notBought(AccountId by, LocalDate on) {
        if (notBoughtOn != null) {
            throw new NotAtThisStep();
        }
        this.notBoughtBy = by.value();
        this.notBoughtOn = on;
    }

    /** Since when it is known that it was not bought; empty where it was. */
    Optional<LocalDate> notBoughtOn() {
        return Optional.ofNullable(notBoughtOn);
    }

    PrepaidId id() {
        return new PrepaidId(id);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    TravelKind kind() {
        return kind;
    }

    LocalDate travelOn() {
        return travelOn;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    AccountId bookedBy() {
        return new AccountId(bookedBy);
    }

    LocalDate bookedOn() {
        return bookedOn;
    }
}
