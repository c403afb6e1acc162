package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.Accounts;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Participants;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/** Turns expenses into what is shown of them. */
@ApplicationScoped
class ExpenseRows {
    private static final String NOBODY = "Alongside";

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Accounts accounts;

    @Inject
    private SealedTexts texts;

    @Inject
    private Today today;

    List<ExpenseRow> of(List<Expense> expenses) {
        if (expenses.isEmpty()) {
            return List.of();
        }
        List<ParticipantId> people =
                expenses.stream().map(Expense::participant).distinct().toList();
        List<UUID> ids = expenses.stream().map(expense -> expense.id().value()).toList();
        Map<ParticipantId, String> names = participants.namesOf(people);
        Map<InitiativeId, String> titles = new HashMap<>();
        texts.fetchKeysOf(people);
        Map<ExpenseId, List<ExpenseRow.Word>> words = wordsOf(ids);
        Map<ExpenseId, List<ExpenseRow.OfReceipt>> receipts = receiptsOf(ids);
        LocalDate day = today.date();
        return expenses.stream()
                .map(expense -> new ExpenseRow(
                        expense.id(),
                        expense.participant(),
                        names.get(expense.participant()),
                        titles.computeIfAbsent(
                                expense.initiative(), id -> initiatives.read(id).title()),
                        expense.kind(),
                        expense.spentOn(),
                        expense.asked(),
                        expense.approved(),
                        expense.drawn(),
                        expense.toPay(),
                        expense.miles(),
                        expense.state(),
                        expense.sentOn(),
                        expense.days(day),
                        expense.paidOn(),
                        expense.saidHow(),
                        accounts.nameOf(expense.enteredBy()).orElse(NOBODY),
                        words.getOrDefault(expense.id(), List.of()),
                        receipts.getOrDefault(expense.id(), List.of())))
                .toList();
    }

    private Map<ExpenseId, List<ExpenseRow.Word>> wordsOf(Collection<UUID> ids) {
        return em.createQuery(
                        "select w from ExpenseWord w where w.expense in :ids order by w.writtenAt, w.id",
                        ExpenseWord.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ExpenseWord::expense, Collectors.mapping(this::shown, Collectors.toList())));
    }

    private ExpenseRow.Word shown(ExpenseWord word) {
        return new ExpenseRow.Word(
                word.kind(),
                open(word),
                accounts.nameOf(word.writtenBy()).orElse(NOBODY),
                word.writtenAt().toLocalDate());
    }

    /** Nothing where whose it is was erased. */
    String open(ExpenseWord word) {
        return texts.open(word.participant(), ExpenseWord.SEALED, word.id(), word.sealed())
                .orElse("");
    }

    private Map<ExpenseId, List<ExpenseRow.OfReceipt>> receiptsOf(Collection<UUID> ids) {
        return em.createQuery("select r from Receipt r where r.expense in :ids order by r.place", Receipt.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Receipt::expense,
                        Collectors.mapping(
                                receipt -> new ExpenseRow.OfReceipt(
                                        receipt.id(), receipt.place(), receipt.kind(), receipt.size()),
                                Collectors.toList())));
    }
}
