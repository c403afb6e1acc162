package org.alongside.support.promise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.InitiativeId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One version of what is promised to the people of an initiative. Written once; the one with the highest number is in force. */
@Entity
@Table(name = "promise_template", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PromiseTemplate {
    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiative;

    private int number;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "made_by")
    private UUID madeBy;

    protected PromiseTemplate() {}

    PromiseTemplate(InitiativeId initiative, int number, LocalDate validFrom, AccountId madeBy) {
        this.id = UUID.randomUUID();
        this.initiative = initiative.value();
        this.number = number;
        this.validFrom = validFrom;
        this.madeBy = madeBy.value();
    }

    UUID id() {
        return id;
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    int number() {
        return number;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
