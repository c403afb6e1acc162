package org.alongside.support.expense;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** That an expense has a receipt; what is in it is {@link ReceiptContent}. It is known by its place among the others, not by a name. */
@Entity
@Table(name = "receipt", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Receipt {
    @Id
    private UUID id;

    @Column(name = "expense_id")
    private UUID expense;

    @Column(name = "participant_id")
    private UUID participant;

    private int place;

    @Enumerated(EnumType.STRING)
    private ReceiptKind kind;

    @Column(name = "size_bytes")
    private int size;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_on")
    private LocalDate addedOn;

    protected Receipt() {}

    Receipt(Expense expense, int place, ReceiptFile file, AccountId addedBy, LocalDate addedOn) {
        this.id = UUID.randomUUID();
        this.expense = expense.id().value();
        this.participant = expense.participant().value();
        this.place = place;
        this.kind = file.kind();
        this.size = file.size();
        this.addedBy = addedBy.value();
        this.addedOn = addedOn;
    }

    ReceiptId id() {
        return new ReceiptId(id);
    }

    ExpenseId expense() {
        return new ExpenseId(expense);
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    int place() {
        return place;
    }

    ReceiptKind kind() {
        return kind;
    }

    int size() {
        return size;
    }

    AccountId addedBy() {
        return new AccountId(addedBy);
    }

    LocalDate addedOn() {
        return addedOn;
    }
}
