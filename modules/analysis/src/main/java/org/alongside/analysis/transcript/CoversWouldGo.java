package org.alongside.analysis.transcript;

import org.alongside.core.problem.Refusal;

/** A file would replace a transcript in which words are covered, and nobody said that they may stand in the open again. */
public final class CoversWouldGo extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param covers in how many places something is covered */
    CoversWouldGo(int covers) {
        super(Kind.CONFLICT, "analysis.transcript.refusal.covers", covers);
    }
}
