package org.alongside.support.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One thing that was done with a concern. Never changes. */
@Entity
@StillWritten
@Table(name = "concern_step", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ConcernStep {
    @Id
    private UUID id;

    @Column(name = "concern_id")
    private UUID concern;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Column(name = "done_at")
    private OffsetDateTime doneAt;

    @Column(name = "done_by")
    private UUID doneBy;

    /** Who was told. */
    @Column(name = "with_account")
    private UUID with;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "sealed_words")
    private String sealedWords;

    protected ConcernStep() {}

    private ConcernStep(Concern concern, StepKind kind, OffsetDateTime now) {
        this.id = UUID.randomUUID();
        this.concern = concern.id().value();
        this.kind = kind;
        this.doneAt = now;
    }

    /** Done by nobody in particular: who told is named in one place only, where it can be forgotten. */
    static ConcernStep received(Concern concern, OffsetDateTime now) {
        return new ConcernStep(concern, StepKind.RECEIVED, now);
    }

    static ConcernStep told(Concern concern, AccountId reader, OffsetDateTime now) {
        ConcernStep step = new ConcernStep(concern, StepKind.TOLD, now);
        step.with = reader.value();
        return step;
    }

    static ConcernStep done(Concern concern, StepKind kind, AccountId by, OffsetDateTime now) {
        ConcernStep step = new ConcernStep(concern, kind, now);
        step.doneBy = by.value();
        return step;
    }

    ConcernStep with(AccountId somebody) {
        this.with = somebody.value();
        return this;
    }

    ConcernStep until(LocalDate review) {
        this.reviewOn = review;
        return this;
    }

    void holds(String sealed) {
        this.sealedWords = sealed;
    }

    UUID id() {
        return id;
    }

    StepKind kind() {
        return kind;
    }

    OffsetDateTime doneAt() {
        return doneAt;
    }

    Optional<AccountId> doneBy() {
        return Optional.ofNullable(doneBy).map(AccountId::new);
    }

    Optional<AccountId> with() {
        return Optional.ofNullable(with).map(AccountId::new);
    }

    Optional<LocalDate> reviewOn() {
        return Optional.ofNullable(reviewOn);
    }

    Optional<String> sealedWords() {
        return Optional.ofNullable(sealedWords);
    }

    /** Who knows of the concern by this step, if it tells anybody. */
    Optional<AccountId> reader() {
        return switch (kind) {
            case TOLD, SHARED -> with();
            case READ -> doneBy();
            default -> Optional.empty();
        };
    }
}
