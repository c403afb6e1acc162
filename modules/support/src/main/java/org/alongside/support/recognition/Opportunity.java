package org.alongside.support.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Something people may be asked to, until some day. */
@Entity
@Table(name = "opportunity", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Opportunity {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OpportunityKind kind;

    private String title;

    private String words;

    private String paid;

    private String ask;

    @Column(name = "open_until")
    private LocalDate openUntil;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Version
    private long version;

    protected Opportunity() {}

    Opportunity(Opportunities.Offer offer, AccountId by) {
        this.id = UUID.randomUUID();
        this.kind = offer.kind();
        this.title = offer.title();
        this.words = offer.words();
        this.paid = offer.paid();
        this.ask = offer.ask();
        this.openUntil = offer.openUntil();
        this.writtenBy = by.value();
    }

    /** Nobody is asked any more from the next day on. */
    void close(LocalDate lastDay) {
        if (lastDay.isBefore(openUntil)) {
            this.openUntil = lastDay;
        }
    }

    boolean open(LocalDate on) {
        return !on.isAfter(openUntil);
    }

    OpportunityId id() {
        return new OpportunityId(id);
    }

    Opportunities.Offer offer() {
        return new Opportunities.Offer(kind, title, words, paid, ask, openUntil);
    }
}
