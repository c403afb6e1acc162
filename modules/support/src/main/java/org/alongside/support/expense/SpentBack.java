package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.identity.ForEverybody;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;

/** What was paid back to people, for adding up. */
@ApplicationScoped
@Transactional
@ForEverybody("days and sums, for use cases that have checked their caller")
public class SpentBack {
    /** One expense that was paid back. */
    public record Expended(ParticipantId participant, LocalDate on, Money amount) {}

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    /** What was paid back for an initiative on that day or later. */
    public List<Expended> paid(InitiativeId initiative, LocalDate since) {
        return em.createQuery(
                        "select e from Expense e where e.initiative = :initiative and e.paidOn >= :since",
                        Expense.class)
                .setParameter("initiative", initiative.value())
                .setParameter("since", since)
                .getResultStream()
                .map(expense -> new Expended(
                        expense.participant(),
                        expense.paidOn().orElseThrow(),
                        expense.approved().orElseGet(expense::asked)))
                .toList();
    }
}
