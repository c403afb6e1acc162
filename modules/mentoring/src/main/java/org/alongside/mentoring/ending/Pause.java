package org.alongside.mentoring.ending;

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
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.mentoring.PairingId;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somebody of a pair takes a break. It is there only as long as the break is. Why stands nowhere. */
@Entity
@Table(name = "pause", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Pause {

    @Id
    private UUID id;

    @Column(name = "pairing_id")
    private UUID pairing;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private PauseWords words;

    @Column(name = "sealed_words")
    private String sealedWords;

    @Column(name = "back_on")
    private LocalDate backOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_how")
    private Method how;

    @Column(name = "typed_by")
    private UUID typedBy;

    private OffsetDateTime since;

    @Version
    private long version;

    protected Pause() {}

    Pause(PairingId pairing, ParticipantId participant, OffsetDateTime now) {
        this.id = UUID.randomUUID();
        this.pairing = pairing.value();
        this.participant = participant.value();
        this.since = now;
    }

    /**
     * What the other one is told.
     *
     * @param sealed their own words beside the fixed ones, if there are any
     * @param day when they may be back, if they said so
     */
    void says(PauseWords fixed, Optional<String> sealed, Optional<LocalDate> day) {
        this.words = fixed;
        this.sealedWords = sealed.orElse(null);
        this.backOn = day.orElse(null);
    }

    /** How it reached us and who typed it (R15). */
    void said(Method by, AccountId typist) {
        this.how = by;
        this.typedBy = typist.value();
    }

    UUID id() {
        return id;
    }

    PairingId pairing() {
        return new PairingId(pairing);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    PauseWords words() {
        return words;
    }

    Optional<String> sealedWords() {
        return Optional.ofNullable(sealedWords);
    }

    Optional<LocalDate> backOn() {
        return Optional.ofNullable(backOn);
    }

    Method how() {
        return how;
    }

    AccountId typedBy() {
        return new AccountId(typedBy);
    }

    OffsetDateTime since() {
        return since;
    }
}
