package org.alongside.core.withdrawal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.holding.Effect;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One piece of work of a withdrawal: what one holding has to let go. Marked as done in the transaction that does it. */
@Entity
@StillWritten
@Table(name = "withdrawal_work", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class WithdrawalWork {
    /** After so many attempts somebody has to look. */
    static final int PATIENCE = 5;

    @Id
    private UUID id;

    @Column(name = "withdrawal_id")
    private UUID withdrawal;

    private String holding;

    private int turn;

    @Column(name = "done_at")
    private OffsetDateTime doneAt;

    private int attempts;

    /** A line for each effect. */
    private String outcome;

    @Version
    private long version;

    protected WithdrawalWork() {}

    WithdrawalWork(WithdrawalId withdrawal, String holding, int turn) {
        this.id = UUID.randomUUID();
        this.withdrawal = withdrawal.value();
        this.holding = holding;
        this.turn = turn;
        this.outcome = "";
    }

    void done(List<Effect> effects, OffsetDateTime now) {
        this.outcome = effects.stream()
                .map(effect -> effect.outcome() + " " + effect.count() + " "
                        + effect.why().orElse(""))
                .collect(Collectors.joining("\n"));
        this.doneAt = now;
    }

    void failed() {
        this.attempts++;
    }

    UUID id() {
        return id;
    }

    String holding() {
        return holding;
    }

    Optional<OffsetDateTime> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    boolean stuck() {
        return doneAt == null && attempts >= PATIENCE;
    }

    List<Effect> effects() {
        return outcome.lines()
                .map(line -> line.split(" ", 3))
                .map(parts -> new Effect(
                        Effect.Outcome.valueOf(parts[0]),
                        Long.parseLong(parts[1]),
                        Optional.of(parts[2]).filter(why -> !why.isEmpty())))
                .toList();
    }
}
