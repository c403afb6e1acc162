package org.alongside.analysis.coding;

import org.alongside.core.problem.Refusal;

/** Words were covered or uncovered since somebody marked a passage: other words stand there now. */
public final class WordsChanged extends Refusal {
    private static final long serialVersionUID = 1L;

    WordsChanged() {
        super(Kind.CONFLICT, "analysis.coding.refusal.changed");
    }
}
