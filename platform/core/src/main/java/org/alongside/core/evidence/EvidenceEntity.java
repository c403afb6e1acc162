package org.alongside.core.evidence;

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
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The paper behind a decision. */
@Entity(name = "ConsentEvidence")
@Table(name = "consent_evidence", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class EvidenceEntity {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "event_id")
    private UUID decision;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Enumerated(EnumType.STRING)
    private ScanKind kind;

    @Column(name = "brought_in_by")
    private UUID broughtInBy;

    @Column(name = "brought_in_at")
    private OffsetDateTime broughtInAt;

    @Enumerated(EnumType.STRING)
    private Finding found;

    @Column(name = "checked_by")
    private UUID checkedBy;

    @Column(name = "checked_at")
    private OffsetDateTime checkedAt;

    @Version
    private long version;

    protected EvidenceEntity() {}

    EvidenceEntity(
            ParticipantId participant,
            UUID decision,
            AccountId typedBy,
            ScanKind kind,
            AccountId broughtInBy,
            OffsetDateTime now) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.decision = decision;
        this.typedBy = typedBy.value();
        this.kind = kind;
        this.broughtInBy = broughtInBy.value();
        this.broughtInAt = now;
    }

    /** Somebody held it against what was typed; found anew it is found anew. */
    void check(Finding finding, AccountId by, OffsetDateTime now) {
        if (by.value().equals(typedBy) || by.value().equals(broughtInBy)) {
            throw new NotASecondPerson();
        }
        this.found = finding;
        this.checkedBy = by.value();
        this.checkedAt = now;
    }

    UUID id() {
        return id;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    UUID decision() {
        return decision;
    }

    AccountId typedBy() {
        return new AccountId(typedBy);
    }

    ScanKind kind() {
        return kind;
    }

    AccountId broughtInBy() {
        return new AccountId(broughtInBy);
    }

    OffsetDateTime broughtInAt() {
        return broughtInAt;
    }

    Optional<Finding> found() {
        return Optional.ofNullable(found);
    }

    Optional<AccountId> checkedBy() {
        return Optional.ofNullable(checkedBy).map(AccountId::new);
    }
}
