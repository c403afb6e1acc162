package org.alongside.core.withdrawal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What somebody wrote while they were well about resting when they are not. */
@Entity(name = "Beforehand")
@Table(name = "beforehand", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class BeforehandEntity {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    /** How it shows that they are not well, in their words; sealed with their key. */
    @Column(name = "sealed_signs")
    private String sealedSigns;

    @Enumerated(EnumType.STRING)
    private PlanReaders readers;

    @Enumerated(EnumType.STRING)
    private Method channel;

    /** Whose words these are, whoever typed them (R15); sealed with their key. */
    @Column(name = "sealed_said_by")
    private String sealedSaidBy;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "written_at")
    private OffsetDateTime writtenAt;

    @Version
    private long version;

    protected BeforehandEntity() {}

    BeforehandEntity(ParticipantId participant) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
    }

    void says(String newSealedSigns, PlanReaders who) {
        this.sealedSigns = newSealedSigns;
        this.readers = who;
    }

    void isSaidBy(String newSealedSaidBy, Method how, AccountId typist, OffsetDateTime now) {
        this.sealedSaidBy = newSealedSaidBy;
        this.channel = how;
        this.typedBy = typist.value();
        this.writtenAt = now;
    }

    UUID id() {
        return id;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    String sealedSigns() {
        return sealedSigns;
    }

    PlanReaders readers() {
        return readers;
    }

    OffsetDateTime writtenAt() {
        return writtenAt;
    }
}
