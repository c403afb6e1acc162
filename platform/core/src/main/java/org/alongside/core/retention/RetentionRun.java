package org.alongside.core.retention;

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
import org.alongside.core.programme.StillWritten;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The things of one kind that are to go by their rule, or that went. Holds numbers only. */
@Entity
@StillWritten
@Table(name = "retention_run", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class RetentionRun {
    /** After so many attempts somebody has to look. */
    static final int PATIENCE = 5;

    @Id
    private UUID id;

    private String holding;

    @Column(name = "before_on")
    private LocalDate before;

    @Column(name = "announced_on")
    private LocalDate announced;

    @Column(name = "due_on")
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private long things;

    private long gone;

    private int attempts;

    @Column(name = "settled_at")
    private OffsetDateTime settledAt;

    @Column(name = "settled_by")
    private UUID settledBy;

    @Version
    private long version;

    protected RetentionRun() {}

    RetentionRun(String holding, LocalDate before, long things, LocalDate announced, LocalDate due) {
        this.id = UUID.randomUUID();
        this.holding = holding;
        this.before = before;
        this.things = things;
        this.announced = announced;
        this.due = due;
        this.state = RunState.ANNOUNCED;
    }

    void hold(AccountId by, OffsetDateTime now) {
        insistOpen();
        this.state = RunState.HELD;
        settle(by, now);
    }

    /** They go on that day after all. */
    void release(AccountId by, OffsetDateTime now, LocalDate on) {
        insistOpen();
        this.state = RunState.ANNOUNCED;
        this.due = on;
        this.attempts = 0;
        settle(by, now);
    }

    void went(long more) {
        this.gone += more;
        this.attempts = 0;
    }

    void done(AccountId by, OffsetDateTime now) {
        this.state = RunState.DONE;
        settle(by, now);
    }

    void failed() {
        this.attempts++;
    }

    boolean isDue(LocalDate today) {
        return state == RunState.ANNOUNCED && !due.isAfter(today);
    }

    boolean stuck() {
        return state == RunState.ANNOUNCED && attempts >= PATIENCE;
    }

    private void insistOpen() {
        if (state == RunState.DONE) {
            throw new AlreadyGone();
        }
    }

    private void settle(AccountId by, OffsetDateTime now) {
        this.settledBy = by.value();
        this.settledAt = now;
    }

    UUID id() {
        return id;
    }

    String holding() {
        return holding;
    }

    LocalDate before() {
        return before;
    }

    LocalDate announced() {
        return announced;
    }

    LocalDate due() {
        return due;
    }

    RunState state() {
        return state;
    }

    long things() {
        return things;
    }

    long gone() {
        return gone;
    }

    Optional<OffsetDateTime> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    Optional<AccountId> settledBy() {
        return Optional.ofNullable(settledBy).map(AccountId::new);
    }
}
