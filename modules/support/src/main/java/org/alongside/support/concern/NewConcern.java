package org.alongside.support.concern;

import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;

/**
 * What is raised.
 *
 * @param about somebody who takes part; with {@code aboutStaff} and {@code aboutWords} at most one is given, none where it is about
 *     nobody in particular
 * @param aboutStaff a member of staff
 * @param aboutWords somebody else, in words; may be empty
 * @param words what is told
 */
public record NewConcern(
        ConcernKind kind,
        Urgency urgency,
        SentTo route,
        Optional<ParticipantId> about,
        Optional<AccountId> aboutStaff,
        String aboutWords,
        String words) {
    NewConcern checked() {
        insist(kind != null, "support.concern.fault.kind");
        insist(urgency != null, "support.concern.fault.urgency");
        insist(route != null, "support.concern.fault.route");
        String other = aboutWords == null ? "" : aboutWords.strip();
        int named = (about.isPresent() ? 1 : 0) + (aboutStaff.isPresent() ? 1 : 0) + (other.isEmpty() ? 0 : 1);
        insist(named <= 1, "support.concern.fault.about");
        return new NewConcern(kind, urgency, route, about, aboutStaff, other, ConcernWords.insisted(words));
    }

    private static void insist(boolean right, String key) {
        if (!right) {
            throw new Invalid(key);
        }
    }
}
