package org.alongside.analysis.study;

import org.alongside.core.problem.Refusal;

/**
 * The interview is for whoever held it to note. Said in the same words whether that researcher said nothing of the participant yet, said
 * that the two are a pair, or may not be asked about by the person at the keyboard: which of these it is, nobody learns from it (R6).
 */
public final class NotFromAnother extends Refusal {
    private static final long serialVersionUID = 1L;

    NotFromAnother() {
        super(Kind.CONFLICT, "analysis.involvement.refusal.not-from-another");
    }
}
