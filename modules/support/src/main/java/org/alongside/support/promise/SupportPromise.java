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

    /** The line that asked for it; empty when somebody made it by hand. */
    @Column(name = "line_id")
    private UUID line;

    private UUID series;

    /** What made it. Within a series the same occasion never makes it again. It names no person. */
    private String occasion;

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

    SupportPromise(Promised promised, String occasion, LocalDate due) {
        this.id = UUID.randomUUID();
        this.initiative = promised.initiative().value();
        this.kind = promised.says().kind();
        this.words = promised.says().words();
        this.due = due;
        this.owner = promised.owner().map(AccountId::value).orElse(null);
        this.line = promised.line();
        this.series = promised.series();
        this.occasion = occasion;
    }

    /** Somebody else keeps it from now on; by when does not change. */
    void give(AccountId to) {
        this.owner = to.value();
    }

    /** Kept twice is kept once: the first counts. */
    void kept(AccountId by, LocalDate on) {
        if (keptOn == null) {
            this.keptOn = on;
            this.keptBy = by.value();
        }
    }

    /** On its last day a promise is still due. Kept late is kept, and said to be late. */
    PromiseState state(LocalDate today) {
        if (keptOn != null) {
            return keptOn.isAfter(due) ? PromiseState.KEPT_LATE : PromiseState.KEPT;
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

    Optional<AccountId> owner() {
        return Optional.ofNullable(owner).map(AccountId::new);
    }

    Optional<UUID> line() {
        return Optional.ofNullable(line);
    }

    Optional<String> occasion() {
        return Optional.ofNullable(occasion);
    }

    Optional<LocalDate> keptOn() {
        return Optional.ofNullable(keptOn);
    }

    Optional<AccountId> keptBy() {
        return Optional.ofNullable(keptBy).map(AccountId::new);
    }
}
