package org.alongside.support.promise;

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

/** Something the institution promised for one day, and the member of staff who keeps it. */
@Entity
@Table(name = "promise", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class SupportPromise {
    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiative;

    @Enumerated(EnumType.STRING)
    private PromiseKind kind;

    private String words;

    @Column(name = "due_on")
    private LocalDate due;

    @Column(name = "owner_id")
    private UUID owner;

    @Column(name = "kept_on")
    private LocalDate keptOn;

    @Column(name = "kept_by")
    private UUID keptBy;

    @Version
    private long version;

    protected SupportPromise() {}

    SupportPromise(InitiativeId initiative, PromiseKind kind, String words, LocalDate due, AccountId owner) {
        this.id = UUID.randomUUID();
        this.initiative = initiative.value();
        this.kind = kind;
        this.words = words;
        this.due = due;
        this.owner = owner.value();
    }

    /** Kept twice is kept once: the first counts. */
    void kept(AccountId by, LocalDate on) {
        if (keptOn == null) {
            this.keptOn = on;
            this.keptBy = by.value();
        }
    }

    /** On its last day a promise is still due. Kept late is kept, and the date says how late. */
    PromiseState state(LocalDate today) {
        if (keptOn != null) {
            return PromiseState.KEPT;
        }
        return due.isBefore(today) ? PromiseState.MISSED : PromiseState.DUE;
    }

    PromiseId id() {
        return new PromiseId(id);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    PromiseKind kind() {
        return kind;
    }

    String words() {
        return words;
    }

    LocalDate due() {
        return due;
    }

    AccountId owner() {
        return new AccountId(owner);
    }

    Optional<LocalDate> keptOn() {
        return Optional.ofNullable(keptOn);
    }

    Optional<AccountId> keptBy() {
        return Optional.ofNullable(keptBy).map(AccountId::new);
    }
}
