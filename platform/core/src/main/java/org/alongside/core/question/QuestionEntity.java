package org.alongside.core.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** A question, and its answer once there is one. */
@Entity(name = "Question")
@Table(name = "question", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class QuestionEntity {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "sealed_words")
    private String sealedWords;

    @Column(name = "asked_at")
    private OffsetDateTime askedAt;

    @Column(name = "sealed_answer")
    private String sealedAnswer;

    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Version
    private long version;

    protected QuestionEntity() {}

    QuestionEntity(ParticipantId participant, OffsetDateTime now) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.askedAt = now;
    }

    void asks(String sealed) {
        this.sealedWords = sealed;
    }

    /** Two who answer at the same moment do not overwrite each other. */
    void answer(String sealed, AccountId by, OffsetDateTime now) {
        if (sealedAnswer != null) {
            throw new AlreadyAnswered();
        }
        this.sealedAnswer = sealed;
        this.answeredBy = by.value();
        this.answeredAt = now;
    }

    UUID id() {
        return id;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    String sealedWords() {
        return sealedWords;
    }

    OffsetDateTime askedAt() {
        return askedAt;
    }

    Optional<String> sealedAnswer() {
        return Optional.ofNullable(sealedAnswer);
    }

    Optional<OffsetDateTime> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<AccountId> answeredBy() {
        return Optional.ofNullable(answeredBy).map(AccountId::new);
    }
}
