package org.alongside.analysis.transcript;

import org.alongside.core.problem.Refusal;

/** A transcript is not replaced once something in it is coded: every coding would point at other words. */
public final class AlreadyCoded extends Refusal {
    AlreadyCoded() {
        super(Kind.CONFLICT, "analysis.transcript.refusal.coded");
    }
}
