package org.alongside.analysis.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;

/** Decisions about replies as they are kept. Who may make and see them, the use cases of this package decide. */
@ApplicationScoped
@Transactional
class Decisions {
    private static final String REASON = "analysis.reply_decision.sealed_reason";

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private SealedTexts texts;

    @Inject
    private Clock clock;

    /**
     * Keeps what was decided about a reply.
     *
     * @throws DecidedAlready when there is a decision about it
     */
    void append(Reply reply, NewDecision told) {
        NewDecision checked = told.checked();
        if (!of(Set.of(reply)).isEmpty()) {
            throw new DecidedAlready();
        }
        UUID id = UUID.randomUUID();
        String reason = texts.seal(reply.participant(), REASON, id, checked.reason());
        em.persist(new ReplyDecision(
                id, reply, checked.change(), reason, user.required().account(), OffsetDateTime.now(clock)));
    }

    /** What was decided about each of these; those that nothing was decided about are left out. */
    Map<ReplyId, Decided> of(Collection<Reply> replies) {
        if (replies.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select d from ReplyDecision d where d.reply in :replies", ReplyDecision.class)
                .setParameter("replies", replies.stream().map(Reply::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(ReplyDecision::reply, this::decided));
    }

    /** Removes what was decided about whatever somebody said. */
    void remove(ParticipantId person) {
        em.createQuery("delete from ReplyDecision d where d.participant = :person")
                .setParameter("person", person.value())
                .executeUpdate();
    }

    private Decided decided(ReplyDecision decision) {
        return new Decided(
                decision.outcome(),
                texts.open(decision.participant(), REASON, decision.id(), decision.sealedReason())
                        .orElse(""),
                accounts.nameOf(decision.decidedBy()).orElse("Alongside"),
                decision.decidedAt());
    }
}
