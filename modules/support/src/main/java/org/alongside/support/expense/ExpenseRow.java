package org.alongside.support.expense;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.spi.ParticipantId;
import org.alongside.support.advance.Drawn;
import org.alongside.support.owed.Money;

/**
 * What is shown of an expense.
 *
 * @param approved empty until it is approved; less than what was asked where staff said why
 * @param drawn what of it came out of what they had beforehand
 * @param toPay what of it is paid to them; empty until it is approved
 * @param days from sending to paying, or to today
 * @param enteredBy the name of who typed the person's word
 */
public record ExpenseRow(
        ExpenseId id,
        ParticipantId participant,
        String callName,
        String initiativeTitle,
        ExpenseKind kind,
        LocalDate on,
        Money asked,
        Optional<Money> approved,
        Optional<Drawn> drawn,
        Optional<Money> toPay,
        Optional<Miles> miles,
        ExpenseState state,
        LocalDate sentOn,
        long days,
        Optional<LocalDate> paidOn,
        Method saidHow,
        String enteredBy,
        List<Word> words,
        List<OfReceipt> receipts) {
    /** A word about it, the oldest first. */
    public record Word(WordKind kind, String words, String by, LocalDate on) {}

    /** A receipt of it, by its place among the others. */
    public record OfReceipt(ReceiptId id, int place, ReceiptKind kind, int size) {}

    public ExpenseRow {
        words = List.copyOf(words);
        receipts = List.copyOf(receipts);
    }

    /** Whether nobody has approved it yet. */
    boolean undecided() {
        return state == ExpenseState.SENT || state == ExpenseState.QUESTION;
    }

    /** Whether somebody else typed what the person said (R15). */
    boolean enteredForThem() {
        return saidHow != Method.ONLINE;
    }
}
