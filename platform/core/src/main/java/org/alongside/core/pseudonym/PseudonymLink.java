package org.alongside.core.pseudonym;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What somebody is called for one use: in the programme, or in one export. */
@Entity
@Table(name = "pseudonym", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PseudonymLink {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    /** The export, or the programme itself. */
    @Column(name = "used_in")
    private UUID usedIn;

    private String pseudonym;

    protected PseudonymLink() {}

    PseudonymLink(ParticipantId participant, UUID usedIn, Pseudonym pseudonym) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.usedIn = usedIn;
        this.pseudonym = pseudonym.text();
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Pseudonym pseudonym() {
        return new Pseudonym(pseudonym);
    }
}
