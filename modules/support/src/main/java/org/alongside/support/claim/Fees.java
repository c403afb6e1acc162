package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.ForEverybody;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;

/** What claims come to, for adding up. */
@ApplicationScoped
@Transactional
@ForEverybody("days and sums, for use cases that have checked their caller")
public class Fees {
    /**
     * What one claim comes to.
     *
     * @param amount what the person asks for, or else what is offered; empty while there is no rate for its day
     * @param offered what is offered for it; empty while there is no rate for its day
     * @param draft whether the person has not said yet what should become of it
     * @param declined whether the person does not want it
     * @param decidedOn when they said what should become of it
     */
    public record Fee(
            ClaimId claim,
            UUID activity,
            ParticipantId participant,
            LocalDate heldOn,
            Optional<Money> amount,
            Optional<Money> offered,
            boolean draft,
            boolean declined,
            Optional<LocalDate> decidedOn,
            Optional<LocalDate> paidOn) {
        /** As it was before the person said what should become of it. */
        public Fee undecided() {
            return new Fee(
                    claim,
                    activity,
                    participant,
                    heldOn,
                    offered,
                    offered,
                    true,
                    false,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private ClaimRows rows;

    /**
     * The claims of these people that still count: what is owed, whenever it was held; what was paid on that day or later; and what
     * they have not sent, or do not want, if it was held on that other day or later.
     */
    public List<Fee> of(Collection<ParticipantId> people, LocalDate paidSince, LocalDate heldSince) {
        if (people.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select c from Claim c where c.participant in :people and (c.paidOn >= :paidSince or (c.paidOn"
                                + " is null and (c.heldOn >= :heldSince or c.state not in :unsent)))",
                        Claim.class)
                .setParameter(
                        "people", people.stream().map(ParticipantId::value).toList())
                .setParameter("paidSince", paidSince)
                .setParameter("heldSince", heldSince)
                .setParameter("unsent", List.of(ClaimState.DRAFT, ClaimState.DECLINED))
                .getResultStream()
                .map(this::fee)
                .toList();
    }

    /** What these claims are for. */
    public Map<ClaimId, UUID> activities(Collection<ClaimId> claims) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select c from Claim c where c.id in :claims", Claim.class)
                .setParameter("claims", claims.stream().map(ClaimId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Claim::id, Claim::activity));
    }

    /** What was paid for an initiative on that day or later. */
    public List<Fee> paid(InitiativeId initiative, LocalDate since) {
        return em.createQuery(
                        "select c from Claim c where c.initiative = :initiative and c.paidOn >= :since", Claim.class)
                .setParameter("initiative", initiative.value())
                .setParameter("since", since)
                .getResultStream()
                .map(this::fee)
                .toList();
    }

    /** What was held for an initiative and is not paid yet, what nobody wants included. */
    public List<Fee> unpaid(InitiativeId initiative) {
        return em.createQuery(
                        "select c from Claim c where c.initiative = :initiative and c.paidOn is null", Claim.class)
                .setParameter("initiative", initiative.value())
                .getResultStream()
                .map(this::fee)
                .toList();
    }

    private Fee fee(Claim claim) {
        return new Fee(
                claim.id(),
                claim.activity(),
                claim.participant(),
                claim.heldOn(),
                claim.amount().or(() -> rows.offered(claim)),
                rows.offered(claim),
                claim.state() == ClaimState.DRAFT,
                claim.state() == ClaimState.DECLINED,
                claim.enteredOn(),
                claim.paidOn());
    }
}
