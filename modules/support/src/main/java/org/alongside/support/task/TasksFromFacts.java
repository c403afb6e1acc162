package org.alongside.support.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.initiative.ActivityUnmarked;
import org.alongside.core.initiative.EngagementBegan;
import org.alongside.core.initiative.EngagementEnded;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.setting.Settings;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.promise.Promised;
import org.alongside.support.promise.PromisesInForce;
import org.alongside.support.promise.TimeToLook;
import org.alongside.support.promise.When;
import org.alongside.support.shared.Today;

/**
 * Turns what happened in initiatives of any kind, and what falls due by the calendar, into tasks, in the transaction in which it
 * happened. What is promised there says which and by when; where nothing was promised, the programme's settings do.
 */
@ApplicationScoped
@Transactional
class TasksFromFacts {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private NewTasks tasks;

    @Inject
    private PromisesInForce inForce;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Settings settings;

    @Inject
    private Workdays workdays;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    void unmarked(@Observes ActivityUnmarked fact) {
        for (ParticipantId person : new LinkedHashSet<>(fact.lookAfter())) {
            SupportTask task = SupportTask.seeHowTheyAre(
                    fact, person, workdays.after(fact.planned(), settings.number("support.see-how-they-are")));
            tasks.giveToSupporter(task);
            tasks.once(task);
        }
    }

    void began(@Observes EngagementBegan fact) {
        toEach(fact.initiative(), When.BEFORE_START)
                .forEach(promised -> tasks.once(SupportTask.promised(
                        promised, fact.participant(), "start", inForce.beforeStart(promised, fact.on()))));
    }

    void held(@Observes ActivityHeld fact) {
        Optional<List<Promised>> lines = inForce.of(fact.initiative());
        for (ParticipantId person : new LinkedHashSet<>(fact.paid())) {
            if (lines.isEmpty()) {
                SupportTask call = SupportTask.callAfterFirst(
                        fact, person, fact.on().plusDays(settings.number("support.first-call")));
                tasks.giveToSupporter(call);
                tasks.once(call);
            }
            for (Promised promised : toEach(fact.initiative(), When.AFTER_FIRST)) {
                // Whoever was rung by the programme's habit before anything was promised is not rung so again.
                SupportTask call = SupportTask.callAfterFirst(fact, person, promised.after(fact.on(), workdays));
                if (fact.on().isBefore(promised.from())) {
                    tasks.giveToSupporter(call);
                } else {
                    call.keeps(promised);
                }
                tasks.once(call);
            }
            for (Promised promised : toEach(fact.initiative(), When.AFTER_EACH)) {
                if (!fact.on().isBefore(promised.from())) {
                    tasks.once(SupportTask.promised(
                            promised, person, fact.activity(), promised.after(fact.on(), workdays)));
                }
            }
        }
    }

    void ended(@Observes EngagementEnded fact) {
        if (inForce.of(fact.initiative()).isEmpty()) {
            SupportTask call =
                    SupportTask.endingCall(fact, workdays.after(fact.on(), settings.number("support.ending-call")));
            tasks.giveToSupporter(call);
            tasks.once(call);
        }
        for (Promised promised : toEach(fact.initiative(), When.AT_END)) {
            LocalDate due = promised.after(fact.on(), workdays);
            tasks.once(
                    TaskKind.keeping(promised.says().kind()) == TaskKind.ENDING_CALL
                            ? SupportTask.endingCall(fact, due).keeps(promised)
                            : SupportTask.promised(promised, fact.participant(), "end/" + fact.on(), due));
        }
        lapse(fact);
    }

    void look(@Observes TimeToLook time) {
        LocalDate day = today.date();
        List<Promised> regular = toEach(time.initiative(), When.EVERY);
        List<Promised> starting = toEach(time.initiative(), When.BEFORE_START);
        if (regular.isEmpty() && starting.isEmpty()) {
            return;
        }
        for (Participant member : initiatives.members(time.initiative())) {
            for (Promised promised : starting) {
                inForce.beforeStart(promised)
                        .ifPresent(due -> tasks.once(SupportTask.promised(promised, member.id(), "start", due)));
            }
            for (Promised promised : regular) {
                inForce.regular(promised, day).stream()
                        .filter(one -> !one.due().isBefore(day))
                        .forEach(
                                one -> tasks.once(SupportTask.promised(promised, member.id(), one.cause(), one.due())));
            }
        }
    }

    /** What would have come again by the calendar ends with somebody's part; the goodbye comes instead. */
    private void lapse(EngagementEnded fact) {
        for (Promised promised : toEach(fact.initiative(), When.EVERY)) {
            em.createQuery(
                            "select t from SupportTask t where t.participant = :participant and t.doneOn is null"
                                    + " and t.due > :on and t.occasion like :series",
                            SupportTask.class)
                    .setParameter("participant", fact.participant().value())
                    .setParameter("on", fact.on())
                    .setParameter("series", promised.series() + "/%")
                    .getResultList()
                    .forEach(task -> {
                        audit.record("support.task.lapsed", task.id(), task.participant());
                        em.remove(task);
                    });
        }
    }

    private List<Promised> toEach(InitiativeId initiative, When when) {
        return inForce.of(initiative).orElse(List.of()).stream()
                .filter(promised -> promised.says().toEach() && promised.says().when() == when)
                .toList();
    }
}
