package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.enrolment.Side;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pairing.Parting;
import org.alongside.spi.ParticipantId;

/**
 * Meeting somebody else, without saying why. The pair is over and is kept; who is found next makes another pair. The one who stayed
 * behind is told kindly by a person.
 */
@ApplicationScoped
@Transactional
public class Rematches {

    @Inject
    private Pairings pairings;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Members members;

    /** I would like to meet somebody else. */
    @ForEverybody("people always may leave, and say whether they are available")
    public Pairings.Row somebodyElse(PairingId id, Optional<Parting> as) {
        return available(pairings.leaveTelling(id, as), members.me(), Method.ONLINE);
    }

    /** Somebody told us that they would like to meet somebody else (R15). They get a message that says so. */
    @Allowed("mentoring.mark-for-somebody")
    public Pairings.Row somebodyElseFor(PairingId id, ParticipantId who, Method how, Optional<Parting> as) {
        pairings.read(id);
        Members.insistTold(how);
        return available(pairings.leaveFor(id, who, how, as), who, how);
    }

    private Pairings.Row available(Pairings.Row pair, ParticipantId who, Method how) {
        Side side = pair.mentor().id().equals(who) ? Side.MENTOR : Side.TRAINEE;
        enrolments.wouldLikeSomebodyElse(pair.initiative(), who, side, how);
        return pair;
    }
}
