package org.alongside.core.identity;

import org.alongside.core.problem.Refusal;

/**
 * Whoever judges a trainee has to leave this to somebody else, whomever it is about: if only that pair were refused, the refusal
 * itself would tell which mentor is in it (R6).
 */
public final class JudgesSomebody extends Refusal {
    private static final long serialVersionUID = 1L;

    JudgesSomebody() {
        super(Kind.NOT_ALLOWED, "core.refusal.judges");
    }
}
