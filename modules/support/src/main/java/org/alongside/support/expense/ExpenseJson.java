package org.alongside.support.expense;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.support.owed.Money;

/** An expense as the API shows it. Amounts are whole minor units, miles in tenths; what is not known yet is left out. */
public record ExpenseJson(
        UUID id,
        UUID participant,
        String callName,
        String initiativeTitle,
        ExpenseKind kind,
        LocalDate on,
        long askedMinor,
        Long approvedMinor,
        Long fromAdvanceMinor,
        Long toPayMinor,
        String currency,
        Vehicle vehicle,
        Integer milesTenths,
        ExpenseState state,
        LocalDate sentOn,
        long days,
        LocalDate paidOn,
        Method saidHow,
        String enteredBy,
        List<ExpenseRow.Word> words,
        List<ReceiptJson> receipts) {
    /** A receipt of it; its file is under {@code support/receipts/{id}}. */
    public record ReceiptJson(UUID id, int place, ReceiptKind kind, int bytes) {}

    static ExpenseJson of(ExpenseRow row) {
        return new ExpenseJson(
                row.id().value(),
                row.participant().value(),
                row.callName(),
                row.initiativeTitle(),
                row.kind(),
                row.on(),
                row.asked().minor(),
                row.approved().map(Money::minor).orElse(null),
                row.drawn().map(drawn -> drawn.part().minor()).orElse(null),
                row.toPay().map(Money::minor).orElse(null),
                row.asked().currency(),
                row.miles().map(Miles::vehicle).orElse(null),
                row.miles().map(Miles::tenths).orElse(null),
                row.state(),
                row.sentOn(),
                row.days(),
                row.paidOn().orElse(null),
                row.saidHow(),
                row.enteredBy(),
                row.words(),
                row.receipts().stream()
                        .map(receipt ->
                                new ReceiptJson(receipt.id().value(), receipt.place(), receipt.kind(), receipt.size()))
                        .toList());
    }
}
