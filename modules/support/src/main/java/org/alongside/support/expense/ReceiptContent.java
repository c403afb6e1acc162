package org.alongside.support.expense;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What is in a receipt; goes with {@link Receipt}, whose id it has. */
@Entity
@Table(name = "receipt_file", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ReceiptContent {
    static final String SEALED = "support.receipt_file.sealed";

    @Id
    private UUID id;

    /** With the key of whose expense it is. */
    private String sealed;

    protected ReceiptContent() {}

    ReceiptContent(ReceiptId receipt, String sealed) {
        this.id = receipt.value();
        this.sealed = sealed;
    }

    String sealed() {
        return sealed;
    }
}
