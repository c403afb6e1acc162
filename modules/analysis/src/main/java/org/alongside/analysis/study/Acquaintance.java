package org.alongside.analysis.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** How a researcher said that they know somebody. Written once, never changed; the newest counts and the earlier ones stay. */
@Entity
@Table(name = "acquaintance", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Acquaintance {
    @Id
    private UUID id;

    @Column(name = "study_id")
    private UUID study;

    @Column(name = "account_id")
    private UUID researcher;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private HowKnown how;

    @Column(name = "stated_on")
    private LocalDate statedOn;

    /** Counts a researcher's entries in a study from 1. */
    private long position;

    protected Acquaintance() {}

    Acquaintance(
            StudyId study,
            AccountId researcher,
            ParticipantId participant,
            HowKnown how,
            LocalDate statedOn,
            long position) {
        this.id = UUID.randomUUID();
        this.study = study.value();
        this.researcher = researcher.value();
        this.participant = participant.value();
        this.how = how;
        this.statedOn = statedOn;
        this.position = position;
    }

    AccountId researcher() {
        return new AccountId(researcher);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    HowKnown how() {
        return how;
    }

    LocalDate statedOn() {
        return statedOn;
    }

    long position() {
        return position;
    }
}
