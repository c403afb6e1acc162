package org.alongside.support.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somebody who is invited to one meeting: what they said, and that they were there. Silence says nothing. */
@Entity
@Table(name = "group_guest", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class GroupGuest {
    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meeting;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer_how")
    private Method answerHow;

    @Column(name = "answer_entered_by")
    private UUID answerEnteredBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "there_by")
    private ThereBy thereBy;

    @Column(name = "there_entered_by")
    private UUID thereEnteredBy;

    @Version
    private long version;

    protected GroupGuest() {}

    GroupGuest(GroupMeetingId meeting, ParticipantId participant) {
        this.id = UUID.randomUUID();
        this.meeting = meeting.value();
        this.participant = participant.value();
    }

    /**
     * What they say now.
     *
     * @param typed who typed it for them; empty when they did themselves
     */
    void says(Answer newAnswer, Method how, Optional<AccountId> typed) {
        this.answer = newAnswer;
        this.answerHow = how;
        this.answerEnteredBy = typed.map(AccountId::value).orElse(null);
    }

    /** They were there. Said twice is said once: the first counts. */
    void wasThere(ThereBy by, AccountId typed) {
        if (thereBy == null) {
            this.thereBy = by;
            this.thereEnteredBy = typed.value();
        }
    }

    UUID id() {
        return id;
    }

    GroupMeetingId meeting() {
        return new GroupMeetingId(meeting);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<ThereBy> thereBy() {
        return Optional.ofNullable(thereBy);
    }

    boolean there() {
        return thereBy != null;
    }
}
