package org.alongside.support.expense;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A word about an expense. Written once: whoever it is for may have read it already. */
@Entity
@Table(name = "expense_word", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ExpenseWord {
    static final String SEALED = "support.expense_word.sealed";

    @Id
    private UUID id;

    @Column(name = "expense_id")
    private UUID expense;

    @Column(name = "participant_id")
    private UUID participant;

    @Enumerated(EnumType.STRING)
    private WordKind kind;

    /** With the key of whose expense it is. */
    private String sealed;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_at")
    private OffsetDateTime writtenAt;

    protected ExpenseWord() {}

    ExpenseWord(UUID id, Expense expense, WordKind kind, String sealed, AccountId writtenBy, OffsetDateTime writtenAt) {
        this.id = id;
        this.expense = expense.id().value();
        this.participant = expense.participant().value();
        this.kind = kind;
        this.sealed = sealed;
        this.writtenBy = writtenBy.value();
        this.writtenAt = writtenAt;
    }

    UUID id() {
        return id;
    }

    ExpenseId expense() {
        return new ExpenseId(expense);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    WordKind kind() {
        return kind;
    }

    String sealed() {
        return sealed;
    }

    AccountId writtenBy() {
        return new AccountId(writtenBy);
    }

    OffsetDateTime writtenAt() {
        return writtenAt;
    }
}
