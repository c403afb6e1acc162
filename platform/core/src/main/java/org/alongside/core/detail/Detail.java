package org.alongside.core.detail;

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
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What somebody told of themselves, and their plan for a hard day; both sealed with their own key. Keeps whose word that is (R15). */
@Entity
@Table(name = "participant_detail", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Detail {
    @Id
    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "sealed_told")
    private String sealedTold;

    @Enumerated(EnumType.STRING)
    private Method channel;

    @Column(name = "said_by")
    private String saidBy;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "told_at")
    private OffsetDateTime toldAt;

    @Column(name = "sealed_plan")
    private String sealedPlan;

    @Enumerated(EnumType.STRING)
    @Column(name = "plan_readers")
    private PlanReaders planReaders;

    @Version
    private long version;

    protected Detail() {}

    Detail(ParticipantId participant) {
        this.participant = participant.value();
        this.planReaders = PlanReaders.NOBODY;
    }

    void tell(String sealed, Method how, String whoseWord, AccountId typist, OffsetDateTime when) {
        this.sealedTold = sealed;
        this.channel = how;
        this.saidBy = whoseWord;
        this.typedBy = typist.value();
        this.toldAt = when;
    }

    void plan(Optional<String> sealed, PlanReaders readers) {
        this.sealedPlan = sealed.orElse(null);
        this.planReaders = readers;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Optional<String> sealedTold() {
        return Optional.ofNullable(sealedTold);
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

    OffsetDateTime toldAt() {
        return toldAt;
    }

    Optional<String> sealedPlan() {
        return Optional.ofNullable(sealedPlan);
    }

    PlanReaders planReaders() {
        return planReaders;
    }
}
