package org.alongside.support.task;

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
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.initiative.ActivityUnmarked;
import org.alongside.core.initiative.EngagementEnded;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.alongside.support.promise.Promised;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Something a supporter does for somebody, by some day. */
@Entity
@Table(name = "task", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class SupportTask {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "initiative_id")
    private UUID initiative;

    @Column(name = "activity_id")
    private UUID activity;

    /** What made the task. The same occasion never makes the same task for the same person again. */
    private String occasion;

    @Column(name = "due_on")
    private LocalDate due;

    @Column(name = "owner_id")
    private UUID owner;

    /** The promise that it keeps, as a line of a template; empty when nobody promised it. */
    @Column(name = "line_id")
    private UUID line;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "done_by")
    private UUID doneBy;

    @Version
    private long version;

    protected SupportTask() {}

    private SupportTask(TaskKind kind, ParticipantId participant, LocalDate due) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.participant = participant.value();
        this.due = due;
    }

    static SupportTask seeHowTheyAre(ActivityUnmarked fact, ParticipantId participant, LocalDate due) {
        SupportTask task = new SupportTask(TaskKind.SEE_HOW_THEY_ARE, participant, due);
        task.initiative = fact.initiative().value();
        task.activity = fact.activity();
        task.occasion = fact.activity().toString();
        return task;
    }

    static SupportTask callAfterFirst(ActivityHeld fact, ParticipantId participant, LocalDate due) {
        SupportTask task = new SupportTask(TaskKind.CALL_AFTER_FIRST_ACTIVITY, participant, due);
        task.initiative = fact.initiative().value();
        task.activity = fact.activity();
        task.occasion = fact.initiative().toString();
        return task;
    }

    static SupportTask endingCall(EngagementEnded fact, LocalDate due) {
        SupportTask task = new SupportTask(TaskKind.ENDING_CALL, fact.participant(), due);
        task.initiative = fact.initiative().value();
        task.occasion = fact.initiative() + "/" + fact.on();
        return task;
    }

    static SupportTask promised(Promised promised, ParticipantId participant, Object cause, LocalDate due) {
        SupportTask task = new SupportTask(TaskKind.keeping(promised.says().kind()), participant, due);
        task.occasion = promised.occasion(cause);
        return task.keeps(promised);
    }

    /**
     * Somebody would like to talk something through.
     *
     * @param last the one before it, so that asking twice at the same moment makes one; empty for the first
     */
    static SupportTask debrief(ParticipantId participant, LocalDate due, Optional<TaskId> last) {
        SupportTask task = new SupportTask(TaskKind.DEBRIEF, participant, due);
        task.occasion = last.map(TaskId::toString).orElse("first");
        return task;
    }

    /**
     * The next check-in of somebody who said how often they would like one.
     *
     * @param last the one before it; empty for the first
     */
    static SupportTask checkIn(ParticipantId participant, LocalDate due, Optional<TaskId> last) {
        SupportTask task = new SupportTask(TaskKind.CHECK_IN_DUE, participant, due);
        task.occasion = due + "/" + last.map(TaskId::toString).orElse("first");
        return task;
    }

    /** Doing it keeps that promise; whoever keeps it does it. */
    SupportTask keeps(Promised promised) {
        this.line = promised.line();
        this.initiative = promised.initiative().value();
        this.owner = promised.owner().map(AccountId::value).orElse(null);
        return this;
    }

    void give(AccountId supporter) {
        this.owner = supporter.value();
    }

    /** Given to nobody: everybody sees it. */
    void giveBack() {
        this.owner = null;
    }

    /** Done twice is done once: the first counts. */
    void done(AccountId by, LocalDate on) {
        if (doneOn == null) {
            this.doneOn = on;
            this.doneBy = by.value();
        }
    }

    TaskId id() {
        return new TaskId(id);
    }

    TaskKind kind() {
        return kind;
    }

    ParticipantId participant() {
        return new ParticipantId(participant);
    }

    Optional<UUID> line() {
        return Optional.ofNullable(line);
    }

    String occasion() {
        return occasion;
    }

    LocalDate due() {
        return due;
    }

    boolean late(LocalDate today) {
        return doneOn == null && due.isBefore(today);
    }

    Optional<AccountId> owner() {
        return Optional.ofNullable(owner).map(AccountId::new);
    }

    Optional<LocalDate> doneOn() {
        return Optional.ofNullable(doneOn);
    }

    Optional<AccountId> doneBy() {
        return Optional.ofNullable(doneBy).map(AccountId::new);
    }
}
