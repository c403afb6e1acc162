package org.alongside.support.expense;

import org.alongside.core.problem.Refusal;

/** An expense has room for a few receipts only. */
final class EnoughReceipts extends Refusal {
    EnoughReceipts() {
        super(Kind.CONFLICT, "support.expenses.refusal.enough-receipts", Expenses.MOST_RECEIPTS);
    }
}
