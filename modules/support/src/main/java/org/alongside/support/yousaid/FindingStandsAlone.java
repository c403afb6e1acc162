package org.alongside.support.yousaid;

import org.alongside.core.problem.Refusal;

/** What becomes of a finding is told to everybody of an initiative: what one person said is not answered there. */
final class FindingStandsAlone extends Refusal {
    FindingStandsAlone() {
        super(Kind.CONFLICT, "support.you-said.refusal.finding");
    }
}
