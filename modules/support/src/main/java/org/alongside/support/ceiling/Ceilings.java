package org.alongside.support.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Today;

/**
 * Up to how much people would like to be paid for their time: said by themselves, read by themselves. Staff can write it down for
 * somebody who said so otherwise (R15), and never read it again.
 */
@ApplicationScoped
@Transactional
public class Ceilings {
    /**
     * What somebody says.
     *
     * @param weekly up to how much within a week; empty: nothing about weeks
     * @param monthly the same within a month
     * @param mayKnow whether whoever asks them to paid work may know that they want to be asked first
     */
    public record Told(Optional<Money> weekly, Optional<Money> monthly, boolean mayKnow) {}

    /**
     * What becomes of one amount that somebody told staff about: it is another, or there is none any more, or it stays as it stands.
     * Staff do not know what stands.
     */
    public record Change(Optional<Money> amount, boolean noMore) {
        /** It stays as it stands. */
        public static Change none() {
            return new Change(Optional.empty(), false);
        }

        /** It is that much from now on. */
        public static Change to(Money amount) {
            return new Change(Optional.of(amount), false);
        }

        /** There is none any more. */
        public static Change away() {
            return new Change(Optional.empty(), true);
        }

        boolean says() {
            return noMore || amount.isPresent();
        }

        Optional<Money> of(Optional<Money> stands) {
            return noMore ? Optional.empty() : amount.or(() -> stands);
        }
    }

    /**
     * What somebody told staff.
     *
     * @param mayKnow as in {@link Told}; empty: as it stands
     */
    public record Changes(Change weekly, Change monthly, Optional<Boolean> mayKnow) {}

    /**
     * What stands now, wherever they said it.
     *
     * @param on the day on which they said it last
     * @param enteredBy who typed it for them; empty when they did, or when it stands in another programme
     */
    public record Mine(Told told, LocalDate on, Optional<String> enteredBy) {}

    private static final long HIGHEST_MINOR = 1_000_000;
    private static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), false);

    @Inject
    private CeilingRows rows;

    @Inject
    private PayEverywhere everywhere;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** What I said, if I said something. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @ForEverybody("tells people only about themselves")
    public Optional<Mine> mine() {
        return everywhere
                .said(me())
                .map(said -> new Mine(
                        new Told(said.weekly(), said.monthly(), said.mayKnow()),
                        today.of(said.at()),
                        said.enteredBy().flatMap(accounts::nameOf)));
    }

    /** I say it. It counts wherever I am paid. */
    @ForEverybody("people always may say up to how much they would like to be paid")
    public void say(Told told) {
        keep(me(), checked(told), Method.ONLINE);
    }

    /** I take it back, wherever I said it. */
    @ForEverybody("people always may take back what they said")
    public void takeBack() {
        keep(me(), NOTHING, Method.ONLINE);
    }

    /**
     * Somebody told us, by telephone or otherwise (R15). They get a message that says so, and no amount: it may be a letter that staff
     * print.
     *
     * @param told of which something has to be said; what is not said stays as it stands
     * @throws NotFound where the person at the keyboard judges them (R6)
     */
    @Allowed("support.claims.for")
    public void sayFor(ParticipantId participant, Changes told, Method how) {
        if (participant == null) {
            throw new Invalid("support.fault.participant");
        }
        checked(told);
        // Before anything is read here: other programmes are looked into while this transaction holds no connection
        // yet.
        Optional<Said> stands = everywhere.said(participant);
        mayActFor(participant, how);
        keep(
                participant,
                new Told(
                        told.weekly().of(stands.flatMap(Said::weekly)),
                        told.monthly().of(stands.flatMap(Said::monthly)),
                        told.mayKnow().orElseGet(() -> stands.map(Said::mayKnow).orElse(false))),
                how);
        tell(participant);
    }

    /**
     * Somebody told us that they take it back, wherever they said it (R15). They get a message that says so.
     *
     * @throws NotFound where the person at the keyboard judges them (R6)
     */
    @Allowed("support.claims.for")
    public void takeBackFor(ParticipantId participant, Method how) {
        if (participant == null) {
            throw new Invalid("support.fault.participant");
        }
        mayActFor(participant, how);
        keep(participant, NOTHING, how);
        tell(participant);
    }

    private void mayActFor(ParticipantId participant, Method how) {
        participants.nameOf(participant);
        if (relations.judgedByMe().contains(participant)) {
            throw new NotFound();
        }
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("support.claims.fault.how");
        }
    }

    /** The log must not tell that somebody has a ceiling: it is told there as what they say in their support plan is. */
    private void keep(ParticipantId person, Told told, Method how) {
        rows.keep(person, told, how, user.required().account());
        audit.record(how == Method.ONLINE ? "support.plan.written" : "support.plan.written-for", person);
    }

    private void tell(ParticipantId participant) {
        outbox.tell(
                Recipient.of(participant),
                Message.of("support.notice.ceiling", Arg.account(user.required().account())));
    }

    private static void checked(Changes told) {
        if (told == null
                || !(told.weekly().says()
                        || told.monthly().says()
                        || told.mayKnow().isPresent())) {
            throw new Invalid("support.ceiling.fault.nothing-said");
        }
        for (Change change : List.of(told.weekly(), told.monthly())) {
            if (change.noMore() && change.amount().isPresent()) {
                throw new Invalid("support.ceiling.fault.both");
            }
            insist(change.amount());
        }
    }

    private static Told checked(Told told) {
        if (told == null || (told.weekly().isEmpty() && told.monthly().isEmpty())) {
            throw new Invalid("support.ceiling.fault.nothing");
        }
        insist(told.weekly());
        insist(told.monthly());
        return told;
    }

    private static void insist(Optional<Money> amount) {
        if (amount.filter(given -> given.minor() < 1 || given.minor() > HIGHEST_MINOR)
                .isPresent()) {
            throw new Invalid("support.ceiling.fault.amount");
        }
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}
