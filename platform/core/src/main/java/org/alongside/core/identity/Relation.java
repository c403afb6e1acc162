package org.alongside.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A member of staff judges a trainee. Read by the assessment firewall. */
@Entity
@Table(name = "relation", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Relation {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private Relations.Kind kind;

    protected Relation() {}

    Relation(AccountId account, ParticipantId participant, Relations.Kind kind) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.participant = participant.value();
        this.kind = kind;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }
}
