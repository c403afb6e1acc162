package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;

/** How people want their messages, beyond the one way to be reached that everybody has. */
@ApplicationScoped
@Transactional
public class NoticeChoices {
    /**
     * A choice.
     *
     * @param email for staff: where messages are sent to; empty keeps them on the page. Who takes part is reached as they told us
     * @param spelledOut whether the message itself and its calendar file stand in the e-mail
     * @param largePrint whether letters are printed large
     * @param byText whether text messages come instead of calls, where somebody is reached by telephone and texts can be sent
     */
    public record Choice(String email, boolean spelledOut, boolean largePrint, boolean byText) {
        /** What holds until somebody chooses: nothing is told outside, letters are printed as usual. */
        static final Choice USUAL = new Choice("", false, false, false);
    }

    private static final int LONGEST_NAME = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Reaching reaching;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** My choice. */
    @ForEverybody("tells people only about themselves")
    public Choice mine() {
        return reaching.choice(me()).map(NoticeChoice::row).orElse(Choice.USUAL);
    }

    /** Whether text messages could reach me: I am reached by telephone, and this installation can send them. */
    @ForEverybody("tells people only about themselves")
    public boolean textsReachMe() {
        return participants.me().isPresent() && reaching.textsReach(participants.myself());
    }

    /** I choose. */
    @ForEverybody("people always may choose how they are told")
    public void choose(Choice choice) {
        write(me(), choice, Method.ONLINE, user.required().name());
        audit.record("core.notice.choice", user.required().account());
    }

    /** The choice of somebody who takes part. */
    @Allowed("core.people.read")
    public Choice of(ParticipantId participant) {
        participants.nameOf(participant);
        return reaching.choice(Recipient.of(participant)).map(NoticeChoice::row).orElse(Choice.USUAL);
    }

    /**
     * Somebody told us by telephone, letter or otherwise what they choose (R15). They get a message that says so.
     *
     * @param saidBy whose words these are
     */
    @Allowed("core.consent.record")
    public void chooseFor(ParticipantId participant, Choice choice, Method how, String saidBy) {
        participants.nameOf(participant);
        if (how == null || saidBy == null || saidBy.isBlank() || saidBy.length() > LONGEST_NAME) {
            throw new Invalid("core.consent.fault.said-by");
        }
        write(Recipient.of(participant), choice, how, saidBy.strip());
        audit.record("core.notice.choice-for-somebody", participant);
        outbox.tell(Recipient.of(participant), Message.of("core.notice.choice-changed"));
    }

    private void write(Recipient whom, Choice wanted, Method how, String saidBy) {
        Choice choice = checked(wanted, whom);
        NoticeChoice found = reaching.choice(whom).orElseGet(() -> {
            NoticeChoice created = new NoticeChoice(whom);
            em.persist(created);
            return created;
        });
        found.choose(choice, how, saidBy, user.required().account(), OffsetDateTime.now(clock));
    }

    private static Choice checked(Choice wanted, Recipient whom) {
        String email = Optional.ofNullable(wanted.email()).map(String::strip).orElse("");
        // Where somebody who takes part is reached stands with them, once.
        if (email.isEmpty() || whom.participant().isPresent()) {
            return new Choice("", wanted.spelledOut(), wanted.largePrint(), wanted.byText());
        }
        return new Choice(EmailAddress.checked(email), wanted.spelledOut(), wanted.largePrint(), wanted.byText());
    }

    private Recipient me() {
        return participants
                .me()
                .map(Recipient::of)
                .orElseGet(() -> Recipient.of(user.required().account()));
    }
}
