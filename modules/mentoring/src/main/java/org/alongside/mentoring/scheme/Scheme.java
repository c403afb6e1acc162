package org.alongside.mentoring.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.InitiativeId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The usual plan of one initiative. */
@Entity
@Table(name = "scheme", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Scheme {

    @Id
    @Column(name = "initiative_id")
    private UUID initiative;

    private int meetings;

    @Column(name = "every_months")
    private int everyMonths;

    private int minutes;

    @Version
    private long version;

    protected Scheme() {}

    Scheme(InitiativeId initiative) {
        this.initiative = initiative.value();
    }

    void follow(Schemes.Row plan) {
        this.meetings = plan.meetings();
        this.everyMonths = plan.everyMonths();
        this.minutes = plan.minutes();
    }

    Schemes.Row row() {
        return new Schemes.Row(new InitiativeId(initiative), meetings, everyMonths, minutes);
    }
}
