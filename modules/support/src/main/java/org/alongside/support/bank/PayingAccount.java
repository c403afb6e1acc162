package org.alongside.support.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The account that the institution pays from, sealed. */
@Entity
@Table(name = "paying_account", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PayingAccount {
    @Id
    private UUID id;

    private String sealed;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_on")
    private LocalDate setOn;

    @Version
    private long version;

    protected PayingAccount() {}

    PayingAccount(UUID id) {
        this.id = id;
    }

    void holds(String newSealed, AccountId by, LocalDate on) {
        this.sealed = newSealed;
        this.setBy = by.value();
        this.setOn = on;
    }

    UUID id() {
        return id;
    }

    String sealed() {
        return sealed;
    }

    LocalDate setOn() {
        return setOn;
    }
}
