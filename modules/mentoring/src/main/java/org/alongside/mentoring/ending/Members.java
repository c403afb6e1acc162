package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.NotOneOfTheTwo;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** Whose word something is: that of a member at the keyboard, or of one who told us (R15). Its callers say who may. */
@ApplicationScoped
class Members {

    /**
     * Somebody's word about their pair, which is held fast until the transaction ends.
     *
     * @param how how it reached us
     */
    record Word(Pairings.Row pair, ParticipantId who, Method how) {

        Participant partner() {
            return pair.partnerOf(who);
        }
    }

    @Inject
    private Pairings pairings;

    @Inject
    private Participants participants;

    @Inject
    private CurrentUser user;

    @Inject
    private Outbox outbox;

    /** The person at the keyboard speaks for themselves. */
    Word mine(PairingId id) {
        pairings.readMine(id);
        pairings.hold(id);
        return new Word(pairings.readMine(id), me(), Method.ONLINE);
    }

    /** Somebody told us; they get a message that says what is done with it. */
    Word told(PairingId id, ParticipantId who, Method how) {
        pairings.read(id);
        insistTold(how);
        pairings.hold(id);
        Pairings.Row pair = pairings.read(id);
        if (!pair.has(who)) {
            throw new NotOneOfTheTwo();
        }
        outbox.tell(
                Recipient.of(who),
                Message.of("mentoring.notice.written-down").about(pair.trainee().id()));
        return new Word(pair, who, how);
    }

    /** The pair, for those who look after pairs and for the two; for everybody else there is none. */
    Pairings.Row read(PairingId id) {
        return user.may("mentoring.read") ? pairings.read(id) : pairings.readMine(id);
    }

    ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }

    static void insistTold(Method how) {
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("mentoring.fault.how");
        }
    }
}
