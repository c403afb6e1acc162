package org.alongside.spi;

import java.util.List;

/**
 * What people are told about a kind of initiative before they say yes, like the label on food. The host refuses a type
 * without one.
 *
 * @param stored what is written down, in plain words
 * @param seenBy who can see it
 * @param anyoneAssessed whether anybody is marked, scored or selected by it
 * @param payRule how time is paid
 * @param supportPromise what the programme promises to the people who take part
 * @param ending how somebody leaves and what happens then
 * @param retention how long what is stored is kept
 */
public record InvolvementLabel(
        String stored,
        List<String> seenBy,
        boolean anyoneAssessed,
        String payRule,
        String supportPromise,
        String ending,
        String retention) {
    public InvolvementLabel {
        seenBy = List.copyOf(seenBy);
        for (String said : List.of(stored, payRule, supportPromise, ending, retention)) {
            if (said.isBlank()) {
                throw new IllegalArgumentException("Every line of an involvement label must say something");
            }
        }
        if (seenBy.isEmpty()) {
            throw new IllegalArgumentException("An involvement label says who can see what is stored");
        }
    }
}
