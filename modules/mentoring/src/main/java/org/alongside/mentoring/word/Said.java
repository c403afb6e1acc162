package org.alongside.mentoring.word;

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
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** That somebody of the staff wrote down what a member of a pair said of a meeting, or of their pair. Never changes. */
@Entity
@Table(name = "said", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Said {

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meeting;

    @Column(name = "pairing_id")
    private UUID pairing;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Enumerated(EnumType.STRING)
    private Method how;

    @Column(name = "written_at")
    private OffsetDateTime writtenAt;

    @Version
    private long version;

    protected Said() {}

    private Said(ParticipantId whose, Method how, AccountId typist, OffsetDateTime now) {
        this.id = UUID.randomUUID();
        this.participant = whose.value();
        this.how = how;
        this.typedBy = typist.value();
        this.writtenAt = now;
    }

    static Said of(MeetingId meeting, ParticipantId whose, Method how, AccountId typist, OffsetDateTime now) {
        Said said = new Said(whose, how, typist, now);
        said.meeting = meeting.value();
        return said;
    }

    static Said of(PairingId pairing, ParticipantId whose, Method how, AccountId typist, OffsetDateTime now) {
        Said said = new Said(whose, how, typist, now);
        said.pairing = pairing.value();
        return said;
    }

    Optional<MeetingId> meeting() {
        return Optional.ofNullable(meeting).map(MeetingId::new);
    }

    Method how() {
        return how;
    }

    AccountId typedBy() {
        return new AccountId(typedBy);
    }

    OffsetDateTime writtenAt() {
        return writtenAt;
    }
}
