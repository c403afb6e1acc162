package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.core.identity.ForEverybody;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;

/**
 * What travel paid beforehand costs, for adding up: tickets and taxis, and what people kept of an advance. What came out of one is
 * counted with the expense, and what came back costs nothing.
 */
@ApplicationScoped
@Transactional
@ForEverybody("days and sums, for use cases that have checked their caller")
public class TravelCosts {
    /** What was paid on a day for somebody. */
    public record Cost(ParticipantId participant, LocalDate on, Money amount) {}

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    /** What was paid for an initiative on that day or later. */
    public List<Cost> paid(InitiativeId initiative, LocalDate since) {
        Stream<Cost> booked = em.createQuery(
                        "select p from PrepaidTravel p where p.initiative = :initiative and p.bookedOn >= :since"
                                + " and p.notBoughtOn is null",
                        PrepaidTravel.class)
                .setParameter("initiative", initiative.value())
                .setParameter("since", since)
                .getResultStream()
                .map(travel -> new Cost(travel.participant(), travel.bookedOn(), travel.amount()));
        Stream<Cost> kept = em.createQuery(
                        "select a from Advance a where a.initiative = :initiative and a.keptMinor > 0"
                                + " and a.settledOn >= :since",
                        Advance.class)
                .setParameter("initiative", initiative.value())
                .setParameter("since", since)
                .getResultStream()
                .map(advance ->
                        new Cost(advance.participant(), advance.settledOn().orElseThrow(), advance.kept()));
        return Stream.concat(booked, kept).toList();
    }
}
