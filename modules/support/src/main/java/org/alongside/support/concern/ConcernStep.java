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
import org.alongside.support.yousaid.ContributionId;
import org.alongside.support.yousaid.SuggestionId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One thing that was done with a concern. Never changes, but for what it leads to. */
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

    @Column(name = "suggestion_id")
    private UUID suggestion;

    /** By what whoever told it hears back. */
    @Column(name = "contribution_id")
    private UUID contribution;

    /** Of when the reply was to which something was brought in anew. */
    @Column(name = "replied_on")
    private LocalDate repliedOn;

    /** Of when the answer was of which a reader told them. */
    @Column(name = "told_on")
    private LocalDate toldOn;

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

    /** What was brought in by it; or what that is answered together with. */
    ConcernStep to(SuggestionId brought) {
        this.suggestion = brought.value();
        return this;
    }

    /** Whoever told it hears back by that. */
    ConcernStep heardBy(Optional<ContributionId> voice) {
        this.contribution = voice.map(ContributionId::value).orElse(null);
        return this;
    }

    /** Something was brought in anew to what they said to the answer. */
    void isBroughtAnew(LocalDate reply) {
        this.repliedOn = reply;
    }

    /** Whether nothing was brought in since they said that. */
    boolean isToBringAnew(Optional<LocalDate> reply) {
        return reply.filter(said -> !said.equals(repliedOn)).isPresent();
    }

    /** A reader told them of the answer. */
    void isTold(LocalDate answer) {
        this.toldOn = answer;
    }

    /** Whether they do not know of the answer yet. */
    boolean isToTell(Optional<LocalDate> answer) {
        return answer.filter(given -> !given.equals(toldOn)).isPresent();
    }

    Optional<ContributionId> heardBy() {
        return Optional.ofNullable(contribution).map(ContributionId::new);
    }

    Optional<SuggestionId> suggestion() {
        return Optional.ofNullable(suggestion).map(SuggestionId::new);
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
