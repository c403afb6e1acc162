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
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.InitiativeId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Something that one or more people said, and what became of it. An answer is owed by somebody and by some day. */
@Entity
@Table(name = "suggestion", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Suggestion {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SuggestionState state;

    /** In a few neutral words of staff; empty until it is answered. */
    private String said;

    /** What was done, is being done, or why it cannot be. */
    private String because;

    @Column(name = "on_board")
    private boolean onBoard;

    @Column(name = "owner_id")
    private UUID owner;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "due_on")
    private LocalDate due;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "answered_by")
    private UUID answeredBy;

    /** Whose people hear of it, whoever of them stands behind it; empty for what somebody said themselves. */
    @Column(name = "initiative_id")
    private UUID initiative;

    @Version
    private long version;

    protected Suggestion() {}

    Suggestion(AccountId owner, LocalDate receivedOn, LocalDate due) {
        this.id = UUID.randomUUID();
        this.state = SuggestionState.OPEN;
        this.said = "";
        this.because = "";
        this.owner = owner.value();
        this.receivedOn = receivedOn;
        this.due = due;
    }

    /** Staff brought it in, in words for everybody. */
    void putAs(String words) {
        this.said = words;
    }

    /** It came of what several people of an initiative said. */
    void isOf(InitiativeId newInitiative) {
        this.initiative = newInitiative.value();
    }

    /** The other one is answered together with this one. Its words and its initiative stay where this one has none. */
    void takesIn(Suggestion other) {
        if (said.isEmpty()) {
            this.said = other.said;
        }
        if (initiative == null) {
            this.initiative = other.initiative;
        }
    }

    void answer(Answer answer, AccountId by, LocalDate on) {
        this.state = answer.state();
        this.said = answer.said();
        this.because = answer.because();
        this.onBoard = answer.onBoard();
        this.answeredOn = on;
        this.answeredBy = by.value();
    }

    /** Somebody meant something else: another answer is owed, and this one is on no board meanwhile. */
    void reopen(LocalDate newDue) {
        this.state = SuggestionState.OPEN;
        this.due = newDue;
    }

    void give(AccountId newOwner, LocalDate newDue) {
        this.owner = newOwner.value();
        this.due = newDue;
    }

    SuggestionId id() {
        return new SuggestionId(id);
    }

    SuggestionState state() {
        return state;
    }

    String said() {
        return said;
    }

    String because() {
        return because;
    }

    Optional<InitiativeId> initiative() {
        return Optional.ofNullable(initiative).map(InitiativeId::new);
    }

    boolean onBoard() {
        return onBoard;
    }

    AccountId owner() {
        return new AccountId(owner);
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate due() {
        return due;
    }

    Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    boolean late(LocalDate today) {
        return state == SuggestionState.OPEN && due.isBefore(today);
    }
}
