package org.alongside.support.expense;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.support.owed.Money;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What a mile is paid back from a day on. Never changes: another is added instead. */
@Entity
@Table(name = "mileage_rate", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class MileageRate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Vehicle vehicle;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "mile_minor")
    private long mileMinor;

    private String currency;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private OffsetDateTime setAt;

    protected MileageRate() {}

    MileageRate(Vehicle vehicle, LocalDate validFrom, Money mile, AccountId setBy, OffsetDateTime setAt) {
        this.id = UUID.randomUUID();
        this.vehicle = vehicle;
        this.validFrom = validFrom;
        this.mileMinor = mile.minor();
        this.currency = mile.currency();
        this.setBy = setBy.value();
        this.setAt = setAt;
    }

    UUID id() {
        return id;
    }

    Vehicle vehicle() {
        return vehicle;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Money mile() {
        return new Money(mileMinor, currency);
    }

    AccountId setBy() {
        return new AccountId(setBy);
    }

    OffsetDateTime setAt() {
        return setAt;
    }
}
