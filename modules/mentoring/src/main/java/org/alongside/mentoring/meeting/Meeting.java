package org.alongside.mentoring.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A planned meeting. These fields are all there will ever be (R1): a test refuses any other, because what two people talk about
 * is theirs.
 */
@Entity
@Table(name = "meeting", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Meeting {

    @Id
    private UUID id;

    @Column(name = "pairing_id")
    private UUID pairing;

    @Column(name = "planned_at")
    private OffsetDateTime plannedAt;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "place_id")
    private UUID place;

    /** Absent until somebody says it; nothing else ever fills it in (R5). */
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** The member of the pair whose word the outcome is, whoever typed it. */
    @Column(name = "said_by")
    private UUID saidBy;

    @Version
    private long version;

    protected Meeting() {}

    Meeting(PairingId pairing, OffsetDateTime plannedAt, Channel channel, Optional<PlaceId> place) {
        this.id = UUID.randomUUID();
        this.pairing = pairing.value();
        this.plannedAt = plannedAt;
        this.channel = channel;
        this.place = place.map(PlaceId::value).orElse(null);
    }

    /** Somebody says what became of it; they may say otherwise later. */
    void mark(Outcome outcome, ParticipantId saidBy, OffsetDateTime now) {
        if (outcome == Outcome.MET && plannedAt.isAfter(now)) {
            throw new NotYet();
        }
        this.outcome = outcome;
        this.saidBy = saidBy.value();
    }

    /** Whether it still lies ahead; one that was moved does not, whatever its day. */
    boolean ahead(OffsetDateTime now) {
        return outcome == null && plannedAt.isAfter(now);
    }

    /** The same kind of meeting at another time. */
    Meeting again(OffsetDateTime at) {
        return new Meeting(pairing(), at, channel, place());
    }

    MeetingId id() {
        return new MeetingId(id);
    }

    PairingId pairing() {
        return new PairingId(pairing);
    }

    OffsetDateTime plannedAt() {
        return plannedAt;
    }

    Channel channel() {
        return channel;
    }

    Optional<PlaceId> place() {
        return Optional.ofNullable(place).map(PlaceId::new);
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    Optional<ParticipantId> saidBy() {
        return Optional.ofNullable(saidBy).map(ParticipantId::new);
    }
}
