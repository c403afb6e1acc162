package org.alongside.mentoring.travel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * Travel that staff booked for somebody to one meeting. It keeps the day of the meeting, because it has to be taken back also when
 * the meeting is gone. It is gone itself once somebody has taken it back.
 */
@Entity
@Table(name = "travel_booking", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class TravelBooking {

    @Id
    private UUID id;

    @Column(name = "pairing_id")
    private UUID pairing;

    /** Absent from the moment on at which that meeting will not take place as it was planned. */
    @Column(name = "meeting_id")
    private UUID meeting;

    /** Absent once they are forgotten. */
    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "meets_at")
    private OffsetDateTime meetsAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "travel_by")
    private TravelBy by;

    @Column(name = "picks_up_at")
    private LocalTime picksUpAt;

    @Column(name = "back_at")
    private LocalTime backAt;

    @Enumerated(EnumType.STRING)
    private JourneyState state;

    /** By which it is taken back while it waits to go out. */
    @Column(name = "notice_id")
    private UUID notice;

    @Version
    private long version;

    protected TravelBooking() {}

    TravelBooking(PairingId pairing, MeetingId meeting, ParticipantId participant, OffsetDateTime meetsAt) {
        this.id = UUID.randomUUID();
        this.pairing = pairing.value();
        this.meeting = meeting.value();
        this.participant = participant.value();
        this.meetsAt = meetsAt;
        this.state = JourneyState.BOOKED;
    }

    void is(Ride ride) {
        this.by = ride.by();
        this.picksUpAt = ride.picksUpAt().orElse(null);
        this.backAt = ride.backAt().orElse(null);
    }

    void told(Optional<UUID> told) {
        this.notice = told.orElse(null);
    }

    /** It is not needed any more. */
    void notNeeded() {
        this.state = JourneyState.TO_TAKE_BACK;
    }

    /** It is needed after all, before anybody took it back. */
    void neededAgain() {
        this.state = JourneyState.BOOKED;
    }

    /** The meeting does not take place as it was planned, and may be gone itself. */
    void meetingFallsAway() {
        notNeeded();
        this.meeting = null;
    }

    /** It still has to be taken back, and whose it was stands here no more. */
    void forgetWhose() {
        notNeeded();
        this.participant = null;
    }

    boolean ahead(OffsetDateTime now) {
        return meetsAt.isAfter(now);
    }

    boolean booked() {
        return state == JourneyState.BOOKED;
    }

    TravelBookingId id() {
        return new TravelBookingId(id);
    }

    PairingId pairing() {
        return new PairingId(pairing);
    }

    Optional<MeetingId> meeting() {
        return Optional.ofNullable(meeting).map(MeetingId::new);
    }

    Optional<ParticipantId> participant() {
        return Optional.ofNullable(participant).map(ParticipantId::new);
    }

    boolean isFor(MeetingId one, ParticipantId who) {
        return one.value().equals(meeting) && who.value().equals(participant);
    }

    OffsetDateTime meetsAt() {
        return meetsAt;
    }

    Ride ride() {
        return new Ride(by, Optional.ofNullable(picksUpAt), Optional.ofNullable(backAt));
    }

    JourneyState state() {
        return state;
    }

    Optional<UUID> notice() {
        return Optional.ofNullable(notice);
    }
}
