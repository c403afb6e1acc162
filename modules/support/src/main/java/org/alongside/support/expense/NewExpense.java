package org.alongside.support.expense;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.spi.InitiativeId;

/**
 * What somebody asks back.
 *
 * @param on when they paid it, or drove
 * @param minor how much, but for miles, which are worked out
 * @param miles with what and how far, for miles only
 * @param words what they want to say about it, for instance why there is no receipt; may be empty
 */
public record NewExpense(
        InitiativeId initiative,
        ExpenseKind kind,
        LocalDate on,
        Optional<Long> minor,
        Optional<Miles> miles,
        String words) {
    /** Something was paid. */
    public static NewExpense paid(InitiativeId initiative, ExpenseKind kind, LocalDate on, long minor, String words) {
        return new NewExpense(initiative, kind, on, Optional.of(minor), Optional.empty(), words);
    }

    /** Somebody went with a vehicle of their own. */
    public static NewExpense went(InitiativeId initiative, LocalDate on, Miles miles, String words) {
        return new NewExpense(initiative, ExpenseKind.MILEAGE, on, Optional.empty(), Optional.of(miles), words);
    }
}
