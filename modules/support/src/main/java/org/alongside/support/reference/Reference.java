package org.alongside.support.reference;

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

/** A letter that somebody asked for, from being asked for until it is theirs. All its words are sealed with their key. */
@Entity
@Table(name = "reference", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Reference {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private ReferenceState state;

    @Column(name = "sealed_purpose")
    private String sealedPurpose;

    @Column(name = "writer_id")
    private UUID writer;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_how")
    private Method askedHow;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "due_on")
    private LocalDate due;

    /** The draft, and the letter once it is taken. */
    @Column(name = "sealed_words")
    private String sealedWords;

    @Column(name = "sealed_change")
    private String sealedChange;

    @Column(name = "taken_on")
    private LocalDate takenOn;

    @Version
    private long version;

    protected Reference() {}

    Reference(
            ParticipantId participant, AccountId writer, Method how, AccountId enteredBy, LocalDate on, LocalDate due) {
        this.id = UUID.randomUUID();
        this.participant = participant.value();
        this.state = ReferenceState.WITH_WRITER;
        this.writer = writer.value();
        this.askedHow = how;
        this.enteredBy = enteredBy.value();
        this.askedOn = on;
        this.due = due;
    }

    void isFor(String newSealedPurpose) {
        this.sealedPurpose = newSealedPurpose;
    }

    /** It is written: now the person reads it. */
    void draft(String newSealedWords) {
        insistOn(ReferenceState.WITH_WRITER);
        this.sealedWords = newSealedWords;
        this.sealedChange = null;
        this.state = ReferenceState.WITH_PERSON;
    }

    /** They would like it otherwise. */
    void change(String newSealedChange, LocalDate newDue) {
        insistOn(ReferenceState.WITH_PERSON);
        this.sealedChange = newSealedChange;
        this.due = newDue;
        this.state = ReferenceState.WITH_WRITER;
    }

    /**
     * It is theirs.
     *
     * @param readVersion the version that was read, so that nobody takes words that they did not read
     */
    void take(long readVersion, LocalDate on) {
        insistOn(ReferenceState.WITH_PERSON);
        if (version != readVersion) {
            throw new AnotherDraft();
        }
        this.takenOn = on;
        this.state = ReferenceState.TAKEN;
    }

    /** Somebody else writes it, anew: nobody's words are put in another's mouth, and what was said to one is not read by another. */
    void give(AccountId newWriter) {
        insistOn(ReferenceState.WITH_WRITER);
        this.writer = newWriter.value();
        this.sealedWords = null;
        this.sealedChange = null;
    }

    /** Nobody is there any more to read the draft to them: it is written anew. */
    void takeBack() {
        insistOn(ReferenceState.WITH_PERSON);
        this.state = ReferenceState.WITH_WRITER;
    }

    private void insistOn(ReferenceState turn) {
        if (state != turn) {
            throw new NotTheirTurn();
        }
    }

    ReferenceId id() {
        return new ReferenceId(id);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    ReferenceState state() {
        return state;
    }

    String sealedPurpose() {
        return sealedPurpose;
    }

    AccountId writer() {
        return new AccountId(writer);
    }

    Method askedHow() {
        return askedHow;
    }

    AccountId enteredBy() {
        return new AccountId(enteredBy);
    }

    LocalDate askedOn() {
        return askedOn;
    }

    LocalDate due() {
        return due;
    }

    Optional<String> sealedWords() {
        return Optional.ofNullable(sealedWords);
    }

    Optional<String> sealedChange() {
        return Optional.ofNullable(sealedChange);
    }

    long version() {
        return version;
    }

    Optional<LocalDate> takenOn() {
        return Optional.ofNullable(takenOn);
    }

    boolean late(LocalDate today) {
        return state == ReferenceState.WITH_WRITER && due.isBefore(today);
    }
}
