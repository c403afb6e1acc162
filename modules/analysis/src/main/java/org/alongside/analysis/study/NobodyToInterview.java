package org.alongside.analysis.study;

import org.alongside.core.problem.Refusal;

/** Only of people who say yes to being interviewed is it asked how a researcher knows them. */
public final class NobodyToInterview extends Refusal {
    private static final long serialVersionUID = 1L;

    NobodyToInterview() {
        super(Kind.CONFLICT, "analysis.interview.refusal.consent");
    }
}
