package org.alongside.core.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One decision about one purpose. Written once, never changed; what all of them come to is a {@link Standing}. */
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

    /** Whose words these are, sealed: the person, or who spoke for them. */
    @Column(name = "sealed_said_by")
    private String sealedSaidBy;

    /** What an earlier version left in clear, until it is sealed. */
    @Column(name = "said_by")
    private String saidBy;

    @Column(name = "sealed_witness")
    private String sealedWitness;

    private String answer;

    @Column(name = "holds_until")
    private OffsetDateTime holdsUntil;

    @Column(name = "document_id")
    private UUID document;

    @Column(name = "document_hash")
    private String documentHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "lawful_basis")
    private LawfulBasis lawfulBasis;

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
            Standing.Step step,
            Method channel,
            AccountId typedBy,
            OffsetDateTime decidedAt,
            long position) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.purpose = purpose.key();
        this.decision = step.decision();
        this.answer = step.answer().orElse(null);
        this.holdsUntil = step.until().orElse(null);
        this.document = step.document().orElse(null);
        this.channel = channel;
        this.typedBy = typedBy.value();
        this.decidedAt = decidedAt;
        this.position = position;
    }

    /** Whose words these are, sealed. */
    void isSaidBy(String sealed) {
        this.sealedSaidBy = sealed;
        this.saidBy = null;
    }

    /** Who stood by, sealed. */
    void isWitnessedBy(String sealed) {
        this.sealedWitness = sealed;
    }

    /** Why the law lets us, as it was then, and what exactly the document said. */
    void restsOn(LawfulBasis basis, Optional<String> hash) {
        this.lawfulBasis = basis;
        this.documentHash = hash.orElse(null);
    }

    UUID id() {
        return id;
    }

    Standing.Step step() {
        return new Standing.Step(
                decision, Optional.ofNullable(answer), Optional.ofNullable(holdsUntil), Optional.ofNullable(document));
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

    Optional<String> sealedSaidBy() {
        return Optional.ofNullable(sealedSaidBy);
    }

    Optional<String> saidByInClear() {
        return Optional.ofNullable(saidBy);
    }

    Optional<String> sealedWitness() {
        return Optional.ofNullable(sealedWitness);
    }

    Optional<LawfulBasis> lawfulBasis() {
        return Optional.ofNullable(lawfulBasis);
    }

    Optional<String> documentHash() {
        return Optional.ofNullable(documentHash);
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
