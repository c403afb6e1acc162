package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/**
 * How often people would like to hear what became of what they said. They are asked when they come to take part, once; who says nothing is
 * told each time, as before. By which way they are told is what they chose for all their messages.
 */
@ApplicationScoped
@Transactional
public class FeedbackWishes {
    /**
     * What somebody said.
     *
     * @param typedBy who wrote it down for them; empty where they did
     */
    public record Mine(FeedbackRhythm rhythm, LocalDate on, Optional<String> typedBy) {}

    private static final String WRITTEN_DOWN = "support.notice.feedback";

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private HearingBack hearingBack;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** What I said, if I said something. */
    @ForEverybody("tells people only about themselves")
    public Optional<Mine> mine() {
        return hearingBack
                .wish(me())
                .flatMap(wish -> wish.rhythm()
                        .map(rhythm -> new Mine(
                                rhythm,
                                wish.toldOn(),
                                wish.told() == Method.ONLINE ? Optional.empty() : accounts.nameOf(wish.typedBy()))));
    }

    /** Whether I take part in something, and was neither asked before nor waved it away. */
    @ForEverybody("tells people only about themselves")
    public boolean isToBeAsked() {
        return participants
                .me()
                .filter(me -> hearingBack.wish(me).isEmpty())
                .filter(me -> initiatives.partsOf(me).stream()
                        .anyMatch(part -> part.until().isEmpty()))
                .isPresent();
    }

    /** I say it. */
    @ForEverybody("people always may say how they would like to hear back")
    public void say(FeedbackRhythm rhythm) {
        ParticipantId me = me();
        keep(me, Optional.of(chosen(rhythm)), Method.ONLINE);
        audit.record("support.feedback.said", me);
    }

    /** I would rather not say, or take back what I said. I am not asked again. */
    @ForEverybody("people always may leave a question")
    public void ratherNotSay() {
        ParticipantId me = me();
        keep(me, Optional.empty(), Method.ONLINE);
        audit.record("support.feedback.not-said", me);
    }

    /**
     * Somebody told us, by telephone or otherwise (R15). They get a message that says so.
     *
     * @throws NotFound where the person at the keyboard judges them (R6)
     */
    @Allowed("support.you-said.for")
    public void sayFor(ParticipantId who, FeedbackRhythm rhythm, Method how) {
        if (who == null) {
            throw new Invalid("support.fault.participant");
        }
        participants.nameOf(who);
        if (relations.judgedByMe().contains(who)) {
            throw new NotFound();
        }
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("support.claims.fault.how");
        }
        keep(who, Optional.of(chosen(rhythm)), how);
        audit.record("support.feedback.said-for", who);
        outbox.tell(
                Recipient.of(who),
                Message.of(WRITTEN_DOWN, Arg.account(user.required().account())).about(who));
    }

    /** Tells those whose month is over, and those who hear some days later. */
    @Allowed("support.you-said")
    public void look() {
        hearingBack.tellWhatWaits();
    }

    private void keep(ParticipantId who, Optional<FeedbackRhythm> rhythm, Method how) {
        FeedbackWish wish = hearingBack.wish(who).orElseGet(() -> new FeedbackWish(who));
        if (wish.say(rhythm, how, user.required().account(), today.date())) {
            hearingBack.tellNow(who);
        }
        em.persist(wish);
    }

    private static FeedbackRhythm chosen(FeedbackRhythm rhythm) {
        if (rhythm == null) {
            throw new Invalid("support.feedback.fault.rhythm");
        }
        return rhythm;
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}
