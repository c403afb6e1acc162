package org.alongside.support.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.support.owed.Money;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What an hour is paid from a day on, until a card with a later day. */
@Entity
@Table(name = "rate_card", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class RateCard {
    @Id
    private UUID id;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "hourly_minor")
    private long hourlyMinor;

    private String currency;

    @Version
    private long version;

    protected RateCard() {}

    RateCard(LocalDate validFrom, Money hourly) {
        this.id = UUID.randomUUID();
        this.validFrom = validFrom;
        pay(hourly);
    }

    /** Puts a slip right. Claims drafted before keep what they were offered. */
    void pay(Money hourly) {
        this.hourlyMinor = hourly.minor();
        this.currency = hourly.currency();
    }

    UUID id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Money hourly() {
        return new Money(hourlyMinor, currency);
    }
}
