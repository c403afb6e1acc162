package org.alongside.mentoring.met;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.link.PersonalLink;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.mentoring.MeetingId;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * That somebody was told of a meeting beforehand, or need not be. The database takes no second one for the same two, so however often
 * the clockwork runs, nobody is told twice.
 */
@Entity
@Table(name = "reminder", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Reminder {

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meeting;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "sent_at")
    private OffsetDateTime sentAt;

    /** By which it is taken back while it waits to go out. */
    @Column(name = "notice_id")
    private UUID notice;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;

    @Version
    private long version;

    protected Reminder() {}

    private Reminder(MeetingId meeting, ParticipantId participant) {
        this.id = UUID.randomUUID();
        this.meeting = meeting.value();
        this.participant = participant.value();
    }

    /** They need not be told: it was planned so late that they have just heard of it. */
    static Reminder notNeeded(MeetingId meeting, ParticipantId participant) {
        return new Reminder(meeting, participant);
    }

    static Reminder sent(
            MeetingId meeting,
            ParticipantId participant,
            PersonalLink link,
            Optional<UUID> notice,
            OffsetDateTime now) {
        Reminder reminder = new Reminder(meeting, participant);
        reminder.secretHash = link.hash();
        reminder.notice = notice.orElse(null);
        reminder.sentAt = now;
        return reminder;
    }

    /** Its link has done its work. */
    void answer(OffsetDateTime now) {
        this.answeredAt = now;
    }

    boolean answered() {
        return answeredAt != null;
    }

    MeetingId meeting() {
        return new MeetingId(meeting);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Optional<UUID> notice() {
        return Optional.ofNullable(notice);
    }

    Optional<OffsetDateTime> sentAt() {
        return Optional.ofNullable(sentAt);
    }
}
