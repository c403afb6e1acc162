package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.ItemsInRuns;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/**
 * What finance does about claims. Drafts and declined claims are none of its business; there is no way to turn a claim down,
 * because the person's word is enough (R7).
 */
@ApplicationScoped
@Transactional
public class ClaimApprovals {
    private static final Set<ClaimState> SHOWN =
            EnumSet.of(ClaimState.SENT, ClaimState.APPROVED, ClaimState.WITH_FINANCE, ClaimState.PAID);

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Hidden hidden;

    @Inject
    private ClaimRows rows;

    @Inject
    private AuditLog audit;

    @Inject
    private ItemsInRuns inRuns;

    @Inject
    private Today today;

    /** Every claim that was sent, in the order of sending. */
    @Allowed("support.claims.read")
    public List<ClaimRow> list() {
        Set<ParticipantId> notForMe = hidden.fromMe();
        return rows.of(em.createQuery(
                        "select c from Claim c where c.state in :states order by c.sentOn, c.heldOn, c.id", Claim.class)
                .setParameter("states", SHOWN)
                .getResultStream()
                .filter(claim -> !notForMe.contains(claim.participant()))
                .toList());
    }

    /** Approves a claim. Not for who sent it, and not for who is paid by it. */
    @Allowed("support.claims.approve")
    public void approve(ClaimId id) {
        approve(id, today.date());
    }

    /** An approved claim was handed to the institution's finance office. */
    @Allowed("support.claims.approve")
    public void passOn(ClaimId id) {
        passOn(id, today.date());
    }

    /** A claim was paid, today. */
    @Allowed("support.claims.approve")
    public void paid(ClaimId id) {
        paid(id, today.date());
    }

    /** A claim was paid, on that day. */
    @Allowed("support.claims.approve")
    public void paid(ClaimId id, LocalDate on) {
        Claim claim = findInNoRun(id);
        claim.paid(today.orBefore(on));
        audit.record("support.claim.paid", id, claim.participant());
    }

    /** On another day than today: for the demo, whose months are over. */
    @Allowed("support.claims.approve")
    void approve(ClaimId id, LocalDate on) {
        Claim claim = find(id);
        AccountId me = user.required().account();
        if (isMine(me, claim)) {
            throw new NotByTheSamePerson();
        }
        claim.approve(me, on);
        audit.record("support.claim.approved", id, claim.participant());
    }

    @Allowed("support.claims.approve")
    void passOn(ClaimId id, LocalDate on) {
        Claim claim = findInNoRun(id);
        claim.passOn(on);
        audit.record("support.claim.passed-on", id, claim.participant());
    }

    /** Also where it is on another record of the same person. */
    private boolean isMine(AccountId me, Claim claim) {
        return participants
                .signingInWith(me)
                .map(participants::sameAs)
                .filter(mine -> mine.contains(claim.participant()))
                .isPresent();
    }

    private Claim findInNoRun(ClaimId id) {
        Claim claim = find(id);
        inRuns.insistOnNone(new ItemId(id.value()));
        return claim;
    }

    /** What is not shown is not there, nor is what is of whom one judges, or of who is in a pair with them (R6). */
    private Claim find(ClaimId id) {
        return Optional.ofNullable(em.find(Claim.class, id.value()))
                .filter(claim -> SHOWN.contains(claim.state()))
                .filter(claim -> !hidden.fromMe().contains(claim.participant()))
                .orElseThrow(NotFound::new);
    }
}
