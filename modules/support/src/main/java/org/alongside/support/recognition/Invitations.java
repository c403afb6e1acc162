package org.alongside.support.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.support.shared.Today;

/** What somebody was asked to, and what they answered; for them alone. */
@ApplicationScoped
@Transactional
public class Invitations {
    /** An invitation of mine, and what I answered. */
    public record Mine(InvitationId id, Opportunities.Offer offer, Optional<InvitationAnswer> answer) {}

    private static final String WOULD_LIKE = "support.notice.hear-more";

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** What I was asked to and may still answer, the earliest last day first. */
    @ForEverybody("tells people only about themselves")
    public List<Mine> mine() {
        LocalDate day = today.date();
        return em.createQuery(
                        "select i, o from Invitation i, Opportunity o where o.id = i.opportunity"
                                + " and i.participant = :me and o.openUntil >= :day order by o.openUntil, o.title",
                        Object[].class)
                .setParameter("me", participants.me().orElseThrow(NotFound::new).value())
                .setParameter("day", day)
                .getResultStream()
                .map(found -> {
                    Invitation invitation = (Invitation) found[0];
                    return new Mine(invitation.id(), ((Opportunity) found[1]).offer(), invitation.answer());
                })
                .toList();
    }

    /** I answer, or answer otherwise than before. Whoever asked me hears of it only if I would like to hear more. */
    @ForEverybody("people decide about their own invitations")
    public void answer(InvitationId id, InvitationAnswer answer) {
        Invitation invitation = Optional.ofNullable(em.find(Invitation.class, id.value()))
                .filter(found ->
                        participants.me().filter(found.participant()::equals).isPresent())
                .orElseThrow(NotFound::new);
        if (answer == null) {
            throw new Invalid("support.invitations.fault.answer");
        }
        if (mine().stream().noneMatch(open -> open.id().equals(id))) {
            throw new Invalid("support.invitations.fault.over");
        }
        boolean known = invitation.answer().filter(answer::equals).isPresent();
        invitation.answer(answer, Method.ONLINE, user.required().account(), today.date());
        // Without the person: the log must not tell who said no.
        audit.record("support.invitation.answered", id);
        if (answer == InvitationAnswer.HEAR_MORE && !known) {
            outbox.tell(
                    Recipient.of(invitation.invitedBy()),
                    Message.of(WOULD_LIKE, Arg.person(invitation.participant())).about(invitation.participant()));
        }
    }
}
