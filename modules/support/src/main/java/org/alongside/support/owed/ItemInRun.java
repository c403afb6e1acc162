package org.alongside.support.owed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * An item is paid by a run. Its key is the item's, so that no item can ever be in two. Queries say {@code r.item}, {@code r.run} and
 * {@code r.line}.
 */
@Entity
@Table(name = "item_in_run", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ItemInRun {
    @Id
    @Column(name = "item_id")
    private UUID item;

    @Enumerated(EnumType.STRING)
    private PaymentKind kind;

    @Column(name = "run_id")
    private UUID run;

    /** Which line of the run pays it; empty until the run has lines. */
    @Column(name = "line_id")
    private UUID line;

    @Version
    private long version;

    protected ItemInRun() {}

    ItemInRun(Payable payable, UUID run) {
        this.item = payable.item().value();
        this.kind = payable.kind();
        this.run = run;
    }

    void paidBy(UUID newLine) {
        this.line = newLine;
    }

    ItemId item() {
        return new ItemId(item);
    }

    PaymentKind kind() {
        return kind;
    }
}
