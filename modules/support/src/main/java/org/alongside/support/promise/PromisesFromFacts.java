package org.alongside.support.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.InitiativeId;
import org.alongside.support.shared.Today;

/** Turns what is promised to all of an initiative together into promises with a day, in the transaction of their cause. */
@ApplicationScoped
@Transactional
class PromisesFromFacts {
    private static final int LONGEST_LOOK_BACK = 400;

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private PromisesInForce inForce;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Workdays workdays;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    void held(@Observes ActivityHeld fact) {
        for (Promised promised : toAll(fact.initiative())) {
            When when = promised.says().when();
            boolean asked = when == When.AFTER_EACH
                    || (when == When.PAID && !fact.paid().isEmpty());
            if (asked && !fact.on().isBefore(promised.from())) {
                make(promised, fact.activity().toString(), promised.after(fact.on(), workdays));
            }
        }
    }

    void look(@Observes TimeToLook time) {
        for (Promised promised : toAll(time.initiative())) {
            switch (promised.says().when()) {
                case EVERY ->
                    inForce.regular(promised, today.date()).forEach(one -> make(promised, one.cause(), one.due()));
                case BEFORE_START -> inForce.beforeStart(promised).ifPresent(due -> make(promised, "start", due));
                case AT_END ->
                    initiatives
                            .read(time.initiative())
                            .ends()
                            .filter(end -> !end.isBefore(promised.from()))
                            .ifPresent(end -> make(promised, "end/" + end, promised.after(end, workdays)));
                case PAID -> keepWhatIsPaid(promised);
                default -> {
                    // Something has to happen first.
                }
            }
        }
    }

    private List<Promised> toAll(InitiativeId initiative) {
        return inForce.of(initiative).orElse(List.of()).stream()
                .filter(promised -> !promised.says().toEach())
                .toList();
    }

    /** Causes may be told again. Two at the same moment are kept apart by the table, which takes an occasion once. */
    private void make(Promised promised, String cause, LocalDate due) {
        boolean known = em.createQuery(
                                "select count(p) from SupportPromise p where p.series = :series"
                                        + " and p.occasion = :occasion",
                                Long.class)
                        .setParameter("series", promised.series())
                        .setParameter("occasion", cause)
                        .getSingleResult()
                > 0;
        if (known) {
            return;
        }
        SupportPromise promise = new SupportPromise(promised, cause, due);
        em.persist(promise);
        em.flush();
        audit.record("support.promise.fell-due", promise.id());
    }

    /** Pay is in time when the last of an activity's claims was paid, or was not wanted. Nobody has to say so a second time. */
    private void keepWhatIsPaid(Promised promised) {
        List<SupportPromise> open = em.createQuery(
                        "select p from SupportPromise p where p.series = :series and p.keptOn is null"
                                + " and p.due > :since",
                        SupportPromise.class)
                .setParameter("series", promised.series())
                .setParameter("since", today.date().minusDays(LONGEST_LOOK_BACK))
                .getResultList();
        for (SupportPromise promise : open) {
            UUID activity = UUID.fromString(promise.occasion().orElseThrow());
            List<Object[]> claims = em.createQuery(
                            "select c.state, c.paidOn from Claim c where c.activity = :activity", Object[].class)
                    .setParameter("activity", activity)
                    .getResultList();
            boolean owed =
                    claims.stream().anyMatch(claim -> claim[1] == null && !"DECLINED".equals(claim[0].toString()));
            if (!claims.isEmpty() && !owed) {
                LocalDate paid = claims.stream()
                        .filter(claim -> claim[1] != null)
                        .map(claim -> (LocalDate) claim[1])
                        .max(LocalDate::compareTo)
                        .orElse(today.date());
                promise.kept(user.required().account(), paid);
                audit.record("support.promise.kept", promise.id());
            }
        }
    }
}
