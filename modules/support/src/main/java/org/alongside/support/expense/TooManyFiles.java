package org.alongside.support.expense;

import org.alongside.core.problem.Refusal;

/** Others' files are read at this moment, and the server has memory for one. */
final class TooManyFiles extends Refusal {
    TooManyFiles() {
        super(Kind.TOO_MANY, "support.receipts.refusal.busy");
    }
}
