package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;
import org.alongside.support.advance.AdvancePaid;
import org.alongside.support.advance.AdvanceUses;
import org.alongside.support.owed.ItemsFreed;
import org.alongside.support.shared.Today;

/**
 * Takes expenses out of what people had beforehand: when one is approved; when it becomes known that they had something, for a bank's
 * list is read days later; and when a run that was to pay some is not done. Only what does not come out of it is paid to them.
 */
@ApplicationScoped
class OutOfAdvances {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private AdvanceUses advances;

    @Inject
    private Participants participants;

    @Inject
    private Today today;

    /** An expense was approved. */
    void draw(Expense expense) {
        expense.comesOutOf(
                advances.draw(
                        expense.participant(),
                        expense.id().value(),
                        expense.spentOn(),
                        expense.approved().orElseThrow()),
                today.date());
    }

    void advanceWasPaid(@Observes AdvancePaid paid) {
        waitingWhole(paid.person()).forEach(this::draw);
    }

    void itemsWereFreed(@Observes ItemsFreed freed) {
        freed.items().stream()
                .map(item -> Optional.ofNullable(em.find(Expense.class, item.value())))
                .flatMap(Optional::stream)
                .filter(Expense::waitsWhole)
                .forEach(this::draw);
    }

    /** What a run pays already it pays in full: two cannot pay the same. */
    private List<Expense> waitingWhole(ParticipantId person) {
        return em.createQuery(
                        "select e from Expense e where e.participant in :records"
                                + " and e.state = org.alongside.support.expense.ExpenseState.APPROVED"
                                + " and not exists (select r from ItemInRun r where r.item = e.id)"
                                + " order by e.spentOn, e.approvedOn, e.id",
                        Expense.class)
                .setParameter(
                        "records",
                        participants.sameAs(person).stream()
                                .map(ParticipantId::value)
                                .toList())
                .getResultStream()
                .filter(Expense::waitsWhole)
                .toList();
    }
}
