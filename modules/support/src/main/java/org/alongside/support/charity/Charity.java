package org.alongside.support.charity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.support.owed.CharityId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A charity. Never removed, because what was given to it is still paid; it can be offered no longer. */
@Entity
@Table(name = "charity", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Charity {
    @Id
    private UUID id;

    private String name;

    @Column(name = "registered_number")
    private String number;

    /** Where its money goes. */
    private String sealed;

    @Column(name = "account_by")
    private UUID accountBy;

    @Column(name = "account_on")
    private LocalDate accountOn;

    private boolean offered;

    @Version
    private long version;

    protected Charity() {}

    Charity(String name, String number) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.number = number;
        this.offered = true;
    }

    void paidTo(String newSealed, AccountId by, LocalDate on) {
        this.sealed = newSealed;
        this.accountBy = by.value();
        this.accountOn = on;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void offer(boolean whether) {
        this.offered = whether;
    }

    CharityId id() {
        return new CharityId(id);
    }

    String name() {
        return name;
    }

    String number() {
        return number;
    }

    String sealed() {
        return sealed;
    }

    AccountId accountBy() {
        return new AccountId(accountBy);
    }

    LocalDate accountOn() {
        return accountOn;
    }

    boolean offered() {
        return offered;
    }
}
