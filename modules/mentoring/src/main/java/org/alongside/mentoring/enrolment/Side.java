package org.alongside.mentoring.enrolment;

import org.alongside.core.participant.Part;
import org.alongside.mentoring.MentoringInitiative;

/** On which side of a pair somebody would be. */
public enum Side {
    MENTOR(MentoringInitiative.MENTOR),
    TRAINEE(MentoringInitiative.TRAINEE);

    private final String role;

    Side(String role) {
        this.role = role;
    }

    /** The side of somebody who takes part in that way. */
    public static Side of(Part part) {
        return part == Part.TRAINEE ? TRAINEE : MENTOR;
    }

    /** The part from which it is taken. */
    public Part part() {
        return this == TRAINEE ? Part.TRAINEE : Part.LIVED_EXPERIENCE;
    }

    /** Its role in the initiative. */
    public String role() {
        return role;
    }
}
