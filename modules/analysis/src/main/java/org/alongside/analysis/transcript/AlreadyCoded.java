package org.alongside.analysis.transcript;

import org.alongside.core.problem.Refusal;

/** No other file takes the place of a transcript once something in it is coded: every coding would point at other words. */
public final class AlreadyCoded extends Refusal {
    AlreadyCoded() {
        super(Kind.CONFLICT, "analysis.transcript.refusal.coded");
    }
}
