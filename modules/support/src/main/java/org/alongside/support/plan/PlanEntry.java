package org.alongside.support.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What somebody said in one part of their plan, sealed with their own key. Once replaced, it is theirs alone to look back on. */
@Entity
@Table(name = "plan_entry", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PlanEntry {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private PlanPart part;

    @Column(name = "sealed_words")
    private String sealedWords;

    @Enumerated(EnumType.STRING)
    private PlanReaders readers;

    @Enumerated(EnumType.STRING)
    private Method told;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "written_at")
    private OffsetDateTime writtenAt;

    @Column(name = "replaced_on")
    private LocalDate replacedOn;

    @Version
    private long version;

    protected PlanEntry() {}

    PlanEntry(
            ParticipantId participant,
            PlanPart part,
            PlanReaders readers,
            Method told,
            AccountId typedBy,
            OffsetDateTime writtenAt) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.part = part;
        this.readers = readers;
        this.told = told;
        this.typedBy = typedBy.value();
        this.writtenAt = writtenAt;
    }

    void holds(String sealed) {
        this.sealedWords = sealed;
    }

    void share(PlanReaders who) {
        this.readers = who;
    }

    /** Nobody else reads what stood there before. */
    void replace(LocalDate on) {
        this.replacedOn = on;
        this.readers = PlanReaders.NOBODY;
    }

    UUID id() {
        return id;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    PlanPart part() {
        return part;
    }

    String sealedWords() {
        return sealedWords;
    }

    PlanReaders readers() {
        return readers;
    }

    Method told() {
        return told;
    }

    AccountId typedBy() {
        return new AccountId(typedBy);
    }

    OffsetDateTime writtenAt() {
        return writtenAt;
    }

    Optional<LocalDate> replacedOn() {
        return Optional.ofNullable(replacedOn);
    }
}
