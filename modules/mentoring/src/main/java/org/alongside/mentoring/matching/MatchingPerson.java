package org.alongside.mentoring.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somebody was looked at in a run. */
@Entity
@Table(name = "matching_person", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class MatchingPerson {

    @Id
    private UUID id;

    @Column(name = "matching_id")
    private UUID matching;

    @Column(name = "participant_id")
    private UUID participant;

    protected MatchingPerson() {}

    MatchingPerson(MatchingId matching, ParticipantId participant) {
        this.id = UUID.randomUUID();
        this.matching = matching.value();
        this.participant = participant.value();
    }
}
