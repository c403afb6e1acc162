package org.alongside.support.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Relations;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;

/** What holds whoever of the staff reads or writes a plan: who may, whose word it is, and that the person hears of it. */
@ApplicationScoped
class PlanReading {
    private static final String WRITTEN_FOR = "support.notice.plan";

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private CurrentUser user;

    @Inject
    private Outbox outbox;

    /**
     * Insists that the person at the keyboard may hear of them.
     *
     * @throws NotFound where nobody of that id is here, or the person at the keyboard judges them (R6)
     */
    void insistOnMay(ParticipantId participant) {
        participants.nameOf(participant);
        if (relations.judgedByMe().contains(participant)) {
            throw new NotFound();
        }
    }

    /**
     * A way in which somebody's word reaches staff.
     *
     * @throws Invalid where it is none
     */
    static Method toldToStaff(Method how) {
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("support.claims.fault.how");
        }
        return how;
    }

    PlanSource source(ParticipantId participant, AccountId typedBy, Method how, LocalDate on) {
        return new PlanSource(
                participants.nameOf(participant), accounts.nameOf(typedBy).orElse("Alongside"), how, on);
    }

    /** They hear who wrote something into their plan, and not what. */
    void tell(ParticipantId participant) {
        outbox.tell(
                Recipient.of(participant),
                Message.of(WRITTEN_FOR, Arg.account(user.required().account())));
    }
}
