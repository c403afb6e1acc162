package org.alongside.core.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.holding.Retained;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.setting.Settings;

/**
 * How long the current programme keeps things, what goes next, and what went. Who judges a trainee is told no numbers: one meeting
 * fewer would tell them of a pair (R6).
 */
@ApplicationScoped
@Transactional
public class Retention {
    /** A day further away than this is a slip of the keyboard. */
    static final int YEARS_AHEAD = 25;

    /**
     * What is kept of one kind.
     *
     * @param holding its key
     * @param setting where its rule is chosen
     * @param months how long it is kept
     * @param before what is from before that day is past
     * @param past how much that is; empty for who may not know
     */
    public record Kind(String holding, String setting, int months, LocalDate before, Optional<Long> past) {}

    /**
     * Things that are to go, or went.
     *
     * @param before they are from before that day
     * @param due when they go
     * @param things how many there were when it was announced; empty for who may not know
     * @param gone how many went so far; empty for who may not know
     * @param stuck whether it fails again and again
     * @param settledBy who held it, let it go on or let it go; "Alongside" when its day came
     */
    public record Run(
            UUID id,
            String holding,
            LocalDate before,
            LocalDate announced,
            LocalDate due,
            RunState state,
            Optional<Long> things,
            Optional<Long> gone,
            boolean stuck,
            Optional<OffsetDateTime> settledAt,
            Optional<String> settledBy) {}

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Keepers keepers;

    @Inject
    private Trial trial;

    @Inject
    private RetentionTimer timer;

    @Inject
    private CurrentProgramme current;

    @Inject
    private Settings settings;

    @Inject
    private Relations relations;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** How long things of that holding are kept, in months; empty when they have no time of their own. */
    @ForEverybody("everybody may know how long things are kept")
    public Optional<Integer> monthsOf(String holding) {
        return keepers.find(holding).map(kept -> settings.number(Retained.rule(holding)));
    }

    /** What day it is in this programme. */
    @Allowed("core.administer")
    public LocalDate today() {
        return keepers.today();
    }

    /** Every kind, with what is past today. */
    @Allowed("core.administer")
    public List<Kind> kinds() {
        return kinds(keepers.today());
    }

    /**
     * Every kind, with what will be past on that day of what there is now.
     *
     * @throws Invalid when it is not a day to come, or too far away
     */
    @Allowed("core.administer")
    public List<Kind> kinds(LocalDate on) {
        insistAhead(on);
        boolean told = toldNumbers();
        return keepers.all()
                .map(kept -> {
                    int months = keepers.months(kept);
                    LocalDate before = on.minusMonths(months);
                    return new Kind(
                            kept.holding(),
                            Retained.rule(kept.holding()),
                            months,
                            before,
                            number(told, kept.count(before)));
                })
                .toList();
    }

    /** Does what would be done today, and undoes it before anybody sees it; how much would be gone, as {@link #tryOut(String, LocalDate)}. */
    @Allowed("core.administer")
    public Optional<Long> tryOut(String holding) {
        return tryOut(holding, keepers.today());
    }

    /**
     * Does what would be done on that day, and undoes it before anybody sees it.
     *
     * @return how much would be gone; empty for who may not know
     * @throws Invalid when it is not a day to come, or too far away
     */
    @Allowed("core.administer")
    public Optional<Long> tryOut(String holding, LocalDate on) {
        insistAhead(on);
        Retained kept = keepers.find(holding).orElseThrow(NotFound::new);
        LocalDate before = on.minusMonths(keepers.months(kept));
        audit.record("core.retention.tried-out", holding);
        if (!toldNumbers()) {
            // Whether it works would tell them, too: what they may not know of cannot be let go in their name.
            return Optional.empty();
        }
        try {
            current.letGo(() -> trial.run(kept, before));
        } catch (Trial.Over over) {
            return Optional.of(over.gone());
        }
        throw new IllegalStateException("A trial takes everything back");
    }

    /** What is announced or held, then what went, the newest first. */
    @Allowed("core.administer")
    public List<Run> runs() {
        boolean told = toldNumbers();
        return em.createQuery("select r from RetentionRun r order by r.announced desc, r.holding", RetentionRun.class)
                .getResultStream()
                .map(run -> row(run, told))
                .toList();
    }

    /**
     * These things stay until somebody says otherwise, and nothing else of their kind goes meanwhile.
     *
     * @throws AlreadyGone when they are gone
     */
    @Allowed("core.administer")
    public void hold(UUID id) {
        RetentionRun run = find(id);
        run.hold(user.required().account(), OffsetDateTime.now(clock));
        audit.record("core.retention.held", id);
    }

    /**
     * They need not stay: they go in thirty days.
     *
     * @throws AlreadyGone when they are gone
     */
    @Allowed("core.administer")
    public void release(UUID id) {
        RetentionRun run = find(id);
        run.release(user.required().account(), OffsetDateTime.now(clock), keepers.dueDay());
        audit.record("core.retention.released", id);
    }

    /**
     * They go at once.
     *
     * @throws AlreadyGone when they are gone
     */
    @Allowed("core.administer")
    public void letGoNow(UUID id) {
        RetentionRun run = find(id);
        run.release(user.required().account(), OffsetDateTime.now(clock), keepers.today());
        audit.record("core.retention.let-go", id);
        timer.soon(user.required().programme());
    }

    private RetentionRun find(UUID id) {
        return Optional.ofNullable(id)
                .map(known -> em.find(RetentionRun.class, known))
                .orElseThrow(NotFound::new);
    }

    private void insistAhead(LocalDate on) {
        LocalDate today = keepers.today();
        if (on == null || on.isBefore(today) || on.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Invalid("core.retention.fault.day", YEARS_AHEAD);
        }
    }

    private boolean toldNumbers() {
        return relations.judgedByMe().isEmpty();
    }

    private static Optional<Long> number(boolean told, long number) {
        return told ? Optional.of(number) : Optional.empty();
    }

    private Run row(RetentionRun run, boolean told) {
        return new Run(
                run.id(),
                run.holding(),
                run.before(),
                run.announced(),
                run.due(),
                run.state(),
                number(told, run.things()),
                number(told, run.gone()),
                run.stuck(),
                run.settledAt(),
                run.settledBy().map(who -> accounts.nameOf(who).orElse("Alongside")));
    }
}
