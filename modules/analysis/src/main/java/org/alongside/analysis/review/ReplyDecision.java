package org.alongside.analysis.review;

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
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What the researchers made of one reply. Written once, never changed. */
@Entity
@Table(name = "reply_decision", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ReplyDecision {
    @Id
    private UUID id;

    @Column(name = "reply_id")
    private UUID reply;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private Change outcome;

    /** In plain words; sealed with the key of the person who replied. */
    @Column(name = "sealed_reason")
    private String sealedReason;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    protected ReplyDecision() {}

    ReplyDecision(UUID id, Reply reply, Change outcome, String sealedReason, AccountId by, OffsetDateTime at) {
        this.id = id;
        this.reply = reply.id();
        this.participant = reply.participant().value();
        this.outcome = outcome;
        this.sealedReason = sealedReason;
        this.decidedBy = by.value();
        this.decidedAt = at;
    }

    UUID id() {
        return id;
    }

    ReplyId reply() {
        return new ReplyId(reply);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Change outcome() {
        return outcome;
    }

    String sealedReason() {
        return sealedReason;
    }

    AccountId decidedBy() {
        return new AccountId(decidedBy);
    }

    OffsetDateTime decidedAt() {
        return decidedAt;
    }
}
