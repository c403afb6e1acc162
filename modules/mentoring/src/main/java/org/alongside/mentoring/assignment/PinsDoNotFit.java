package org.alongside.mentoring.assignment;

import java.util.List;

/** Pins ask for what cannot be: two who cannot be paired, more trainees than a mentor has places, or a trainee twice. */
public final class PinsDoNotFit extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Pair> pins;

    PinsDoNotFit(List<Pair> pins) {
        super("These pins cannot all be kept: " + pins);
        this.pins = List.copyOf(pins);
    }

    /** The pins in question, by trainee and then by mentor; others are in nobody's way. */
    public List<Pair> pins() {
        return pins;
    }
}
