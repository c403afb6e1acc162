package org.alongside.analysis.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somebody was interviewed for a study. */
@Entity
@Table(name = "interview", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Interview {
    @Id
    private UUID id;

    @Column(name = "study_id")
    private UUID study;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "interviewer_id")
    private UUID interviewer;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private Integer minutes;

    @Column(name = "drawn_number")
    private Integer drawnNumber;

    @Version
    private long version;

    protected Interview() {}

    Interview(StudyId study, NewInterview told, AccountId interviewer) {
        this.id = UUID.randomUUID();
        this.study = study.value();
        this.participant = told.participant().value();
        this.interviewer = interviewer.value();
        this.heldOn = told.heldOn();
        this.minutes = told.minutes().isPresent() ? told.minutes().getAsInt() : null;
    }

    InterviewId id() {
        return new InterviewId(id);
    }

    StudyId study() {
        return new StudyId(study);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    AccountId interviewer() {
        return new AccountId(interviewer);
    }

    LocalDate heldOn() {
        return heldOn;
    }

    OptionalInt minutes() {
        return minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes);
    }

    Optional<Integer> drawnNumber() {
        return Optional.ofNullable(drawnNumber);
    }

    void draw(int number) {
        this.drawnNumber = number;
    }
}
