package org.alongside.support.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** From a moment on people turn to this supporter. Append-only: the last one counts. */
@Entity
@Table(name = "named_supporter", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class NamedSupporter {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "named_at")
    private OffsetDateTime namedAt;

    protected NamedSupporter() {}

    NamedSupporter(AccountId account, OffsetDateTime namedAt) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.namedAt = namedAt;
    }

    AccountId account() {
        return new AccountId(account);
    }
}
