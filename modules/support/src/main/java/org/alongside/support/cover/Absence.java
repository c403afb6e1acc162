package org.alongside.support.cover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A member of staff is away. Why is nobody's business here. */
@Entity
@Table(name = "absence", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Absence {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "until_on")
    private LocalDate until;

    @Column(name = "stand_in_id")
    private UUID standIn;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Version
    private long version;

    protected Absence() {}

    Absence(AccountId account, LocalDate from, LocalDate until, Optional<AccountId> standIn, AccountId notedBy) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.from = from;
        this.until = until;
        this.standIn = standIn.map(AccountId::value).orElse(null);
        this.notedBy = notedBy.value();
    }

    void lasts(LocalDate newUntil) {
        this.until = newUntil;
    }

    void covers(Optional<AccountId> newStandIn) {
        this.standIn = newStandIn.map(AccountId::value).orElse(null);
    }

    UUID id() {
        return id;
    }

    Rota.Away away() {
        return new Rota.Away(
                new AccountId(account),
                from,
                until,
                Optional.ofNullable(standIn).map(AccountId::new));
    }
}
