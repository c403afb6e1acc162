package org.alongside.mentoring.meeting;

import org.alongside.core.problem.Refusal;

/** The mentor's word is enough (R7), so the trainee's does not replace it. The mentor may change it themselves. */
final class MentorHasSpoken extends Refusal {

    MentorHasSpoken(String mentor) {
        super(Kind.CONFLICT, "mentoring.refusal.mentor-has-spoken", mentor);
    }
}
