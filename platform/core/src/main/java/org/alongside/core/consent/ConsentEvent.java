package org.alongside.core.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One decision about one purpose. Written once, never changed; the newest counts. */
@Entity
@StillWritten
@Table(name = "consent_event", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ConsentEvent {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private Method channel;

    /** Whose words these are: the person, or who spoke for them. */
    @Column(name = "said_by")
    private String saidBy;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    /** Counts a person's decisions about a purpose from 1. Two at the same moment cannot both be the next. */
    private long position;

    protected ConsentEvent() {}

    ConsentEvent(
            ParticipantId participant,
            Purpose purpose,
            Decision decision,
            Method channel,
            String saidBy,
            AccountId typedBy,
            OffsetDateTime decidedAt,
            long position) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.purpose = purpose.key();
        this.decision = decision;
        this.channel = channel;
        this.saidBy = saidBy;
        this.typedBy = typedBy.value();
        this.decidedAt = decidedAt;
        this.position = position;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Purpose purpose() {
        return new Purpose(purpose);
    }

    Decision decision() {
        return decision;
    }

    Method channel() {
        return channel;
    }

    String saidBy() {
        return saidBy;
    }

    AccountId typedBy() {
        return new AccountId(typedBy);
    }

    OffsetDateTime decidedAt() {
        return decidedAt;
    }

    long position() {
        return position;
    }
}
