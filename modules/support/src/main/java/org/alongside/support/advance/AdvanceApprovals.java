package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.ItemsInRuns;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/**
 * What staff do about advances: approve them, approve less, or leave it to be paid back afterwards; and in the end say what became of
 * what was left. Nothing here asks anybody for it.
 */
@ApplicationScoped
@Transactional
public class AdvanceApprovals {
    /** On the page with the expenses there is something to read, no more. */
    private static final String NEWS = "support.notice.expense";

    /** How many of those that are over are shown. */
    private static final int MOST_OVER = 200;

    /** Nothing is left, or it was left to be paid back afterwards. */
    private static final String OVER = """
        ((a.state = org.alongside.support.advance.AdvanceState.PAID and a.leftMinor = 0)
        or a.state = org.alongside.support.advance.AdvanceState.AFTERWARDS)\
        """;

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Hidden hidden;

    @Inject
    private AdvanceRows rows;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private ItemsInRuns inRuns;

    @Inject
    private Event<AdvancePaid> reached;

    @Inject
    private Today today;

    /** Every advance that is not over in the order of asking, then those that were over last. */
    @Allowed("support.expenses.read")
    public List<AdvanceRow> list() {
        Set<ParticipantId> notForMe = hidden.fromMe();
        Stream<Advance> open = em.createQuery(
                        "select a from Advance a where not " + OVER + " order by a.askedOn, a.id", Advance.class)
                .getResultStream();
        Stream<Advance> past = em.createQuery(
                        "select a from Advance a where " + OVER + " order by a.decidedOn desc, a.id", Advance.class)
                .setMaxResults(MOST_OVER)
                .getResultStream();
        return rows.of(Stream.concat(open, past)
                .filter(advance -> !notForMe.contains(advance.participant()))
                .toList());
    }

    /** How many wait for somebody to decide. */
    @Allowed("support.expenses.read")
    public long waiting() {
        Set<ParticipantId> notForMe = hidden.fromMe();
        return em.createQuery(
                        "select a from Advance a where a.state = org.alongside.support.advance.AdvanceState.ASKED",
                        Advance.class)
                .getResultStream()
                .filter(advance -> !notForMe.contains(advance.participant()))
                .count();
    }

    /** Approves all that was asked for. Not for who entered it, and not for who has the money. */
    @Allowed("support.expenses.approve")
    public void approve(AdvanceId id) {
        approve(id, today.date());
    }

    /**
     * Approves less.
     *
     * @throws Invalid when it is nothing or no less
     */
    @Allowed("support.expenses.approve")
    public void approveLess(AdvanceId id, long minor) {
        Advance advance = find(id);
        advance.approveLess(minor, notTheirs(advance), today.date());
        tell(advance);
        audit.record("support.advance.approved-less", id, advance.participant());
    }

    /** Not beforehand, or no longer as long as nobody was told to pay it: what they spend is paid back as every expense is. */
    @Allowed("support.expenses.approve")
    public void afterwards(AdvanceId id) {
        Advance advance = findInNoRun(id);
        advance.afterwards(notTheirs(advance), today.date());
        tell(advance);
        audit.record("support.advance.afterwards", id, advance.participant());
    }

    /** An approved advance was handed to the institution's finance office. */
    @Allowed("support.expenses.pay")
    public void passOn(AdvanceId id) {
        Advance advance = findInNoRun(id);
        advance.passOn(today.date());
        audit.record("support.advance.passed-on", id, advance.participant());
    }

    /** An advance was paid, on that day. */
    @Allowed("support.expenses.pay")
    public void paid(AdvanceId id, LocalDate on) {
        Advance advance = findInNoRun(id);
        advance.paid(today.orBefore(on));
        audit.record("support.advance.paid", id, advance.participant());
        reached.fire(new AdvancePaid(advance.participant()));
    }

    /** What is left of it is theirs, or they gave it back. Not for whose it is. */
    @Allowed("support.expenses.approve")
    public void close(AdvanceId id, Leftover leftover) {
        if (leftover == null) {
            throw new Invalid("support.advances.fault.leftover");
        }
        Advance advance = find(id);
        advance.close(leftover, notTheirs(advance), today.date());
        tell(advance);
        switch (leftover) {
            case KEPT -> audit.record("support.advance.kept", id, advance.participant());
            case GIVEN_BACK -> audit.record("support.advance.given-back", id, advance.participant());
        }
    }

    /** On another day than today: for the demo. */
    @Allowed("support.expenses.approve")
    void approve(AdvanceId id, LocalDate on) {
        Advance advance = find(id);
        advance.approve(notTheirs(advance), on);
        audit.record("support.advance.approved", id, advance.participant());
    }

    /** Who is at the keyboard, if the money is not theirs, on any record of theirs. */
    private AccountId notTheirs(Advance advance) {
        AccountId me = user.required().account();
        boolean mine = participants
                .signingInWith(me)
                .map(participants::sameAs)
                .filter(same -> same.contains(advance.participant()))
                .isPresent();
        if (mine) {
            throw new NotByTheSamePerson();
        }
        return me;
    }

    private void tell(Advance advance) {
        outbox.tell(Recipient.of(advance.participant()), Message.of(NEWS));
    }

    private Advance findInNoRun(AdvanceId id) {
        Advance advance = find(id);
        inRuns.insistOnNone(new ItemId(id.value()));
        return advance;
    }

    /** What is of whom one judges, or of who is in a pair with them, is not there (R6). */
    private Advance find(AdvanceId id) {
        return Optional.ofNullable(em.find(Advance.class, id.value()))
                .filter(advance -> !hidden.fromMe().contains(advance.participant()))
                .orElseThrow(NotFound::new);
    }
}
