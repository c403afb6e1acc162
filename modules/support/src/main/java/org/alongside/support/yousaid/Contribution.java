package org.alongside.support.yousaid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What one person said, in their own words, and what they say to the answer. */
@Entity
@Table(name = "contribution", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Contribution {
    @Id
    private UUID id;

    @Column(name = "suggestion_id")
    private UUID suggestion;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "sealed_words")
    private String sealedWords;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_how")
    private Method saidHow;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "said_on")
    private LocalDate saidOn;

    @Column(name = "sealed_reply")
    private String sealedReply;

    @Column(name = "replied_on")
    private LocalDate repliedOn;

    private boolean quiet;

    /** From when on they hear of an answer; empty where nothing waits. */
    @Column(name = "hears_on")
    private LocalDate hearsOn;

    @Version
    private long version;

    protected Contribution() {}

    Contribution(SuggestionId suggestion, ParticipantId participant, Method how, AccountId typedBy, LocalDate on) {
        this.id = UUID.randomUUID();
        this.suggestion = suggestion.value();
        this.participant = participant.value();
        this.saidHow = how;
        this.typedBy = typedBy.value();
        this.saidOn = on;
    }

    /** They told it elsewhere: they hear back, and whoever answers never learns that they stand behind it. */
    Contribution quietly() {
        this.quiet = true;
        return this;
    }

    void holds(String newSealedWords) {
        this.sealedWords = newSealedWords;
    }

    /** There is an answer: they hear of it from that day on. */
    void hearsOn(LocalDate day) {
        this.hearsOn = day;
    }

    /** Nothing waits for them any more. */
    void wasTold() {
        this.hearsOn = null;
    }

    /** The answer was not about what they meant. */
    void replies(String newSealedReply, LocalDate on) {
        this.sealedReply = newSealedReply;
        this.repliedOn = on;
    }

    /** What others said, too, is answered together. */
    void joins(SuggestionId other) {
        this.suggestion = other.value();
    }

    ContributionId id() {
        return new ContributionId(id);
    }

    SuggestionId suggestion() {
        return new SuggestionId(suggestion);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    String sealedWords() {
        return sealedWords;
    }

    Method saidHow() {
        return saidHow;
    }

    LocalDate saidOn() {
        return saidOn;
    }

    Optional<String> sealedReply() {
        return Optional.ofNullable(sealedReply);
    }

    boolean isQuiet() {
        return quiet;
    }

    Optional<LocalDate> repliedOn() {
        return Optional.ofNullable(repliedOn);
    }
}
