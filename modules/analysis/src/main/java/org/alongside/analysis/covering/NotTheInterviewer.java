package org.alongside.analysis.covering;

import org.alongside.core.problem.Refusal;

/** What is covered is seen and put back only by whoever held the interview or brought in its text: they know it already. */
public final class NotTheInterviewer extends Refusal {
    private static final long serialVersionUID = 1L;

    NotTheInterviewer() {
        super(Kind.NOT_ALLOWED, "analysis.covering.refusal.not-interviewer");
    }
}
