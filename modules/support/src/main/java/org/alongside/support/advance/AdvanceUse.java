package org.alongside.support.advance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.support.owed.Money;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What of an expense came out of an advance: once for each two, and never changed. */
@Entity
@Table(name = "advance_use", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class AdvanceUse {
    @Id
    private UUID id;

    @Column(name = "advance_id")
    private UUID advance;

    @Column(name = "expense_id")
    private UUID expense;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "used_on")
    private LocalDate usedOn;

    protected AdvanceUse() {}

    AdvanceUse(AdvanceId advance, UUID expense, Money amount, LocalDate on) {
        this.id = UUID.randomUUID();
        this.advance = advance.value();
        this.expense = expense;
        this.amountMinor = amount.minor();
        this.usedOn = on;
    }
}
