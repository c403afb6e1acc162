package org.alongside.mentoring.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.mentoring.PairingId;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Two people who meet. It begins when they are introduced, may rest, and ends as planned or early; it is never deleted. */
@Entity
@Table(name = "pairing", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Pairing {

    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiative;

    @Column(name = "mentor_id")
    private UUID mentor;

    @Column(name = "trainee_id")
    private UUID trainee;

    @Enumerated(EnumType.STRING)
    private PairingState state;

    @Column(name = "began_on")
    private LocalDate beganOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    /** Who left, if one of them did. Kept so that the other can be told; why is nobody's business. */
    @Column(name = "left_by")
    private UUID leftBy;

    @Column(name = "partner_told_on")
    private LocalDate partnerToldOn;

    /** True or absent, for the unique key that keeps two people from being a pair twice at once. */
    @Column(name = "still_open")
    private Boolean stillOpen;

    /** How often they met, as far as the meetings themselves are no longer kept. */
    private Integer met;

    @Version
    private long version;

    protected Pairing() {}

    Pairing(InitiativeId initiative, ParticipantId mentor, ParticipantId trainee, LocalDate beganOn) {
        if (mentor.equals(trainee)) {
            throw new SelfPairing();
        }
        this.id = UUID.randomUUID();
        this.initiative = initiative.value();
        this.mentor = mentor.value();
        this.trainee = trainee.value();
        this.state = PairingState.MEETING;
        this.beganOn = beganOn;
        this.stillOpen = Boolean.TRUE;
    }

    void pause() {
        insistOpen();
        this.state = PairingState.PAUSED;
    }

    void resume() {
        insistOpen();
        this.state = PairingState.MEETING;
    }

    void end(LocalDate on) {
        insistOpen();
        if (on.isBefore(beganOn)) {
            throw new Invalid("mentoring.fault.end-before-beginning");
        }
        over(PairingState.ENDED_PLANNED, on);
    }

    void leave(ParticipantId who, LocalDate on) {
        insistOpen();
        this.leftBy = who.value();
        // Somebody may change their mind between the introduction and the first day.
        over(PairingState.ENDED_EARLY, on.isBefore(beganOn) ? beganOn : on);
    }

    void remember(int times) {
        this.met = met().orElse(0) + times;
    }

    Optional<Integer> met() {
        return Optional.ofNullable(met);
    }

    void partnerTold(LocalDate on) {
        if (leftBy == null) {
            throw new NobodyLeft();
        }
        this.partnerToldOn = on;
    }

    private void over(PairingState how, LocalDate on) {
        this.state = how;
        this.endedOn = on;
        this.stillOpen = null;
    }

    private void insistOpen() {
        if (!state.open()) {
            throw new PairingOver();
        }
    }

    boolean has(ParticipantId participant) {
        return participant.value().equals(mentor) || participant.value().equals(trainee);
    }

    PairingId id() {
        return new PairingId(id);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    ParticipantId mentor() {
        return new ParticipantId(mentor);
    }

    ParticipantId trainee() {
        return new ParticipantId(trainee);
    }

    PairingState state() {
        return state;
    }

    LocalDate beganOn() {
        return beganOn;
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    Optional<ParticipantId> leftBy() {
        return Optional.ofNullable(leftBy).map(ParticipantId::new);
    }

    boolean partnerTold() {
        return partnerToldOn != null;
    }
}
