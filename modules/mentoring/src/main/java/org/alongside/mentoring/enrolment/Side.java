package org.alongside.mentoring.enrolment;

import org.alongside.core.participant.Part;

/** On which side of a pair somebody would be. */
public enum Side {
    MENTOR,
    TRAINEE;

    /** The side of somebody who takes part in that way. */
    public static Side of(Part part) {
        return part == Part.TRAINEE ? TRAINEE : MENTOR;
    }

    /** The part from which it is taken. */
    public Part part() {
        return this == TRAINEE ? Part.TRAINEE : Part.LIVED_EXPERIENCE;
    }
}
