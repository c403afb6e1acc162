package org.alongside.mentoring.ending;

import org.alongside.core.problem.Refusal;

/** The pair has not ended: what comes after an ending comes later. */
public final class StillMeeting extends Refusal {

    StillMeeting() {
        super(Kind.CONFLICT, "mentoring.refusal.still-meeting");
    }
}
