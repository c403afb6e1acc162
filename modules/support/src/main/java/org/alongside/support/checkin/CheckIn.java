package org.alongside.support.checkin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A supporter asked somebody how they are. Written once: the person may have read it already. */
@Entity
@Table(name = "check_in", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class CheckIn {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private How how;

    @Column(name = "written_by")
    private UUID writtenBy;

    /** Sealed with the key of whom it is about. */
    @Column(name = "sealed_note")
    private String sealedNote;

    /** What an earlier version left in clear, until it is sealed. */
    private String note;

    @Column(name = "written_at")
    private OffsetDateTime writtenAt;

    protected CheckIn() {}

    CheckIn(ParticipantId participant, LocalDate heldOn, How how, AccountId writtenBy, OffsetDateTime writtenAt) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.heldOn = heldOn;
        this.how = how;
        this.writtenBy = writtenBy.value();
        this.writtenAt = writtenAt;
    }

    UUID id() {
        return id;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    LocalDate heldOn() {
        return heldOn;
    }

    How how() {
        return how;
    }

    void holds(String newSealedNote) {
        this.sealedNote = newSealedNote;
        this.note = null;
    }

    Optional<String> sealedNote() {
        return Optional.ofNullable(sealedNote);
    }

    Optional<String> noteInClear() {
        return Optional.ofNullable(note);
    }

    AccountId writtenBy() {
        return new AccountId(writtenBy);
    }
}
