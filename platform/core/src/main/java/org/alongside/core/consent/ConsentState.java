package org.alongside.core.consent;

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
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * What a person's decisions about a purpose come to, kept so that one look is enough. Written in the transaction of each decision,
 * and nowhere else; its version makes one of two decisions at the same moment fail.
 */
@Entity
@StillWritten
@Table(name = "consent_state", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ConsentState {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private Stand stand;

    @Enumerated(EnumType.STRING)
    @Column(name = "resting_from")
    private Stand restingFrom;

    private String answer;

    @Column(name = "holds_until")
    private OffsetDateTime holdsUntil;

    @Column(name = "document_id")
    private UUID document;

    private long position;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    @Version
    private long version;

    protected ConsentState() {}

    ConsentState(ParticipantId participant, Purpose purpose) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.purpose = purpose.key();
        stands(Standing.NOT_ASKED);
    }

    /** Follows a decision. */
    void follow(ConsentEvent event) {
        stands(standing().after(event.step()));
        this.position = event.position();
        this.decidedAt = event.decidedAt();
    }

    private void stands(Standing standing) {
        this.stand = standing.stand();
        this.restingFrom = standing.restingFrom().orElse(null);
        this.answer = standing.answer().orElse(null);
        this.holdsUntil = standing.until().orElse(null);
        this.document = standing.document().orElse(null);
    }

    Standing standing() {
        return new Standing(
                stand,
                Optional.ofNullable(restingFrom),
                Optional.ofNullable(answer),
                Optional.ofNullable(holdsUntil),
                Optional.ofNullable(document));
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Purpose purpose() {
        return new Purpose(purpose);
    }

    long position() {
        return position;
    }

    OffsetDateTime decidedAt() {
        return decidedAt;
    }
}
