package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Today;

/** Takes what people spend out of what they had beforehand. */
@ApplicationScoped
@Transactional
public class AdvanceUses {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /**
     * An expense was approved: first it comes out of what the person had when they spent it, the earliest advance first. Two at the same
     * moment cannot have the same: one comes too late.
     *
     * @param expense its id; an expense is told once
     * @param spentOn when they spent it; what reached them later is not touched
     * @param amount what was approved
     */
    @ForEverybody("for the use case that approves an expense, which has checked its caller")
    public Drawn draw(ParticipantId person, UUID expense, LocalDate spentOn, Money amount) {
        LocalDate on = today.date();
        return draw(inHand(person, spentOn), amount, on, (advance, part) -> {
            em.persist(new AdvanceUse(advance.id(), expense, part, on));
            audit.record("support.advance.used", advance.id(), advance.participant());
        });
    }

    /**
     * @param inHand advances of one person, in the order in which they are used
     * @param used is told what came out of which
     */
    static Drawn draw(List<Advance> inHand, Money amount, LocalDate on, BiConsumer<Advance, Money> used) {
        Money nothing = new Money(0, amount.currency());
        Money before = inHand.stream().map(Advance::left).reduce(nothing, Money::plus);
        Money part = nothing;
        for (Advance advance : inHand) {
            Money more = advance.use(amount.minus(part), on);
            if (more.minor() > 0) {
                used.accept(advance, more);
                part = part.plus(more);
            }
        }
        return new Drawn(before, part);
    }

    /** On whichever of their records. */
    private List<Advance> inHand(ParticipantId person, LocalDate spentOn) {
        return em.createQuery(
                        "select a from Advance a where a.participant in :records"
                                + " and a.state = org.alongside.support.advance.AdvanceState.PAID and a.leftMinor > 0"
                                + " order by a.paidOn, a.id",
                        Advance.class)
                .setParameter(
                        "records",
                        participants.sameAs(person).stream()
                                .map(ParticipantId::value)
                                .toList())
                .getResultStream()
                .filter(advance -> advance.inHand(spentOn))
                .toList();
    }
}
