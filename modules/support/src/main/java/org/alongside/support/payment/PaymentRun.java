package org.alongside.support.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Paying all claims that were approved up to a day. */
@Entity
@Table(name = "payment_run", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PaymentRun {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RunState state;

    @Column(name = "up_to")
    private LocalDate upTo;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private OffsetDateTime askedAt;

    /** How many claims there were when it was asked for. */
    private int found;

    /** How many of them it has. */
    private int taken;

    /** Until then one server works on it; then another may. */
    @Column(name = "leased_until")
    private OffsetDateTime leasedUntil;

    @Column(name = "released_by")
    private UUID releasedBy;

    @Column(name = "released_at")
    private OffsetDateTime releasedAt;

    @Version
    private long version;

    protected PaymentRun() {}

    PaymentRun(RunId id, LocalDate upTo, int found) {
        this.id = id.value();
        this.upTo = upTo;
        this.found = found;
        this.state = RunState.WORKING;
    }

    void asked(AccountId by, OffsetDateTime now) {
        this.askedBy = by.value();
        this.askedAt = now;
    }

    boolean due(OffsetDateTime now) {
        return state == RunState.WORKING && (leasedUntil == null || leasedUntil.isBefore(now));
    }

    void lease(OffsetDateTime until) {
        this.leasedUntil = until;
    }

    void took(int more) {
        at(RunState.WORKING);
        this.taken += more;
    }

    void prepared() {
        at(RunState.WORKING);
        this.state = RunState.PREPARED;
    }

    void drop() {
        if (state != RunState.WORKING) {
            at(RunState.PREPARED);
        }
        this.state = RunState.DROPPED;
    }

    void release(AccountId by, OffsetDateTime now) {
        at(RunState.PREPARED);
        this.state = RunState.RELEASED;
        this.releasedBy = by.value();
        this.releasedAt = now;
    }

    /** All of it was paid, or no more so. */
    void settled(boolean all) {
        if (state != RunState.SETTLED) {
            at(RunState.RELEASED);
        }
        this.state = all ? RunState.SETTLED : RunState.RELEASED;
    }

    private void at(RunState expected) {
        if (state != expected) {
            throw new NotAtThisPoint();
        }
    }

    RunId id() {
        return new RunId(id);
    }

    RunState state() {
        return state;
    }

    LocalDate upTo() {
        return upTo;
    }

    AccountId askedBy() {
        return new AccountId(askedBy);
    }

    OffsetDateTime askedAt() {
        return askedAt;
    }

    int found() {
        return found;
    }

    int taken() {
        return taken;
    }

    Optional<AccountId> releasedBy() {
        return Optional.ofNullable(releasedBy).map(AccountId::new);
    }

    Optional<OffsetDateTime> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }
}
