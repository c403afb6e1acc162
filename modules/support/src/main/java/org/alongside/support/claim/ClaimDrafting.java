package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;

/** Drafts a claim for everybody whose time is paid, in the transaction in which the activity is told. */
@ApplicationScoped
@Transactional
class ClaimDrafting {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private RateCards rates;

    @Inject
    private AuditLog audit;

    void held(@Observes ActivityHeld fact) {
        Optional<Money> offered = rates.on(fact.on()).map(hour -> hour.forMinutes(fact.minutes()));
        for (ParticipantId person : new LinkedHashSet<>(fact.paid())) {
            if (!drafted(fact, person)) {
                Claim claim = new Claim(fact, person, offered);
                em.persist(claim);
                audit.record("support.claim.drafted", claim.id(), person);
            }
        }
    }

    /** Facts may be told again. Two at the same moment are kept apart by the table, which takes an activity once. */
    private boolean drafted(ActivityHeld fact, ParticipantId person) {
        return em.createQuery(
                                "select count(c) from Claim c where c.activity = :activity"
                                        + " and c.participant = :participant",
                                Long.class)
                        .setParameter("activity", fact.activity())
                        .setParameter("participant", person.value())
                        .getSingleResult()
                > 0;
    }
}
