package org.alongside.analysis.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What somebody said of a theme. Written once, never changed; the newest counts and the earlier ones stay. */
@Entity
@Table(name = "reply", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Reply {
    @Id
    private UUID id;

    @Column(name = "review_id")
    private UUID review;

    @Column(name = "theme_id")
    private UUID theme;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    /** In their own words; sealed with their key. */
    @Column(name = "sealed_words")
    private String sealedWords;

    /** What an earlier version left in clear, until it is sealed. */
    private String words;

    /** By which way it reached us (R15). */
    @Enumerated(EnumType.STRING)
    private Method told;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "replied_at")
    private OffsetDateTime repliedAt;

    /** Counts a person's replies to a theme in one review from 1. */
    private long position;

    protected Reply() {}

    Reply(
            Review review,
            ThemeId theme,
            ParticipantId participant,
            NewReply said,
            Method told,
            AccountId typedBy,
            OffsetDateTime repliedAt,
            long position) {
        this.id = UUID.randomUUID();
        this.review = review.id();
        this.theme = theme.value();
        this.participant = participant.value();
        this.answer = said.answer();
        this.told = told;
        this.typedBy = typedBy.value();
        this.repliedAt = repliedAt;
        this.position = position;
    }

    ThemeId theme() {
        return new ThemeId(theme);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Answer answer() {
        return answer;
    }

    void holds(String newSealedWords) {
        this.sealedWords = newSealedWords;
        this.words = null;
    }

    Optional<String> sealedWords() {
        return Optional.ofNullable(sealedWords);
    }

    Optional<String> wordsInClear() {
        return Optional.ofNullable(words);
    }

    UUID id() {
        return id;
    }

    Method told() {
        return told;
    }

    AccountId typedBy() {
        return new AccountId(typedBy);
    }

    OffsetDateTime repliedAt() {
        return repliedAt;
    }

    long position() {
        return position;
    }
}
