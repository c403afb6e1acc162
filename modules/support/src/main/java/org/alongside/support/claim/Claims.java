package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.BeforePaidWork;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.charity.Charities;
import org.alongside.support.owed.CharityId;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/**
 * What people do about their own claims, and what a supporter enters for them when they say it in another way (R15). The
 * person's word is enough.
 */
@ApplicationScoped
@Transactional
public class Claims {
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
    private Charities charities;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    @Inject
    @Any
    private Instance<BeforePaidWork> before;

    /** The claims of the person at the keyboard, the newest first. */
    @ForEverybody("tells people only about themselves")
    public List<ClaimRow> mine() {
        return rows.of(claimsOf(me()));
    }

    /** Those of them of which they have still to say what should become, or may say otherwise. */
    @ForEverybody("tells people only about themselves")
    public List<ClaimRow> undecided() {
        return mine().stream().filter(ClaimRow::undecided).toList();
    }

    /** Whether the person at the keyboard was never paid here: the time to name independent advice, before they say where to. */
    @ForEverybody("tells people only about themselves")
    public boolean firstPaymentIsAhead() {
        return claimsOf(me()).stream()
                .noneMatch(claim ->
                        claim.state() == ClaimState.PAID && claim.charity().isEmpty());
    }

    /** Sends a claim of one's own, for all that is offered. */
    @ForEverybody("people decide about their own claims")
    public void send(ClaimId id) {
        send(id, Optional.empty(), today.date());
    }

    /** Sends a claim of one's own, for less. */
    @ForEverybody("people decide about their own claims")
    public void sendLess(ClaimId id, long minor) {
        send(id, Optional.of(minor), today.date());
    }

    /** Declines a claim of one's own. No reason is asked. */
    @ForEverybody("people decide about their own claims")
    public void decline(ClaimId id) {
        decline(id, today.date());
    }

    /** To whom people can give their pay. */
    @ForEverybody("to whom pay can be given is no secret")
    public List<Charities.Choice> charities() {
        return charities.offered();
    }

    /** Sends a claim of one's own, for all that is offered, to be paid to that charity and not to oneself. */
    @ForEverybody("people decide about their own claims")
    public void give(ClaimId id, CharityId charity) {
        Claim claim = findMine(id);
        give(claim, charity, said(claim, Method.ONLINE, today.date()));
        audit.record("support.claim.given", id, claim.participant());
    }

    /** Takes back what one gave to a charity, as long as nobody has approved it: it waits for one's word again. */
    @ForEverybody("people decide about their own claims")
    public void takeBack(ClaimId id) {
        Claim claim = findMine(id);
        claim.takeBack();
        audit.record("support.claim.taken-back", id, claim.participant());
    }

    /** The people who have claims, in order of name: whom a supporter may be asked to do something for. */
    @Allowed("support.claims.for")
    public List<Participant> people() {
        Set<ParticipantId> notForMe = hidden.fromMe();
        List<ParticipantId> ids = em.createQuery("select c from Claim c", Claim.class)
                .getResultStream()
                .map(Claim::participant)
                .filter(person -> !notForMe.contains(person))
                .distinct()
                .toList();
        return participants.namesOf(ids).entrySet().stream()
                .map(named -> new Participant(named.getKey(), named.getValue()))
                .sorted(Comparator.comparing(Participant::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Somebody's claims, for the supporter to whom they say what should become of them. */
    @Allowed("support.claims.for")
    public List<ClaimRow> of(ParticipantId participant) {
        participants.nameOf(participant);
        mayActFor(participant);
        return rows.of(claimsOf(participant));
    }

    /** What whoever enters it for somebody reads first: that they asked to be asked first, if they wished that it be known. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Allowed("support.claims.for")
    public Optional<String> askFirst(ParticipantId participant, Locale locale) {
        participants.nameOf(participant);
        mayActFor(participant);
        return before.stream()
                .flatMap(one ->
                        Optional.ofNullable(
                                one.forWhoeverAsks(List.of(participant), locale).get(participant))
                                .stream())
                .findFirst();
    }

    /** The person said, in this way, that they want all that is offered. */
    @Allowed("support.claims.for")
    public void sendFor(ClaimId id, Method how) {
        sendFor(id, Optional.empty(), how, today.date());
    }

    /** The person said, in this way, that they want this much. */
    @Allowed("support.claims.for")
    public void sendLessFor(ClaimId id, long minor, Method how) {
        sendFor(id, Optional.of(minor), how, today.date());
    }

    /** The person said, in this way, that they do not want it. */
    @Allowed("support.claims.for")
    public void declineFor(ClaimId id, Method how) {
        Claim claim = find(id);
        claim.decline(saidToMe(claim, how, today.date()));
        audit.record("support.claim.declined-for", id, claim.participant());
    }

    /** The person said, in this way, that all of it shall go to that charity. */
    @Allowed("support.claims.for")
    public void giveFor(ClaimId id, CharityId charity, Method how) {
        Claim claim = find(id);
        give(claim, charity, saidToMe(claim, how, today.date()));
        tell(claim);
        audit.record("support.claim.given-for", id, claim.participant());
    }

    /** The person said, in this way, that it shall not go to a charity after all. */
    @Allowed("support.claims.for")
    public void takeBackFor(ClaimId id, Method how) {
        Claim claim = find(id);
        saidToMe(claim, how, today.date());
        claim.takeBack();
        tell(claim);
        audit.record("support.claim.taken-back-for", id, claim.participant());
    }

    /** On another day than today: for the demo, whose months are over. */
    @ForEverybody("people decide about their own claims")
    void send(ClaimId id, Optional<Long> minor, LocalDate on) {
        Claim claim = findMine(id);
        send(claim, minor, said(claim, Method.ONLINE, on));
        audit.record("support.claim.sent", id, claim.participant());
    }

    @ForEverybody("people decide about their own claims")
    void decline(ClaimId id, LocalDate on) {
        Claim claim = findMine(id);
        claim.decline(said(claim, Method.ONLINE, on));
        audit.record("support.claim.declined", id, claim.participant());
    }

    @Allowed("support.claims.for")
    void sendFor(ClaimId id, Optional<Long> minor, Method how, LocalDate on) {
        Claim claim = find(id);
        send(claim, minor, saidToMe(claim, how, on));
        audit.record("support.claim.sent-for", id, claim.participant());
    }

    private void send(Claim claim, Optional<Long> minor, Said said) {
        offer(claim);
        minor.ifPresentOrElse(less -> claim.send(said, less), () -> claim.send(said));
    }

    private void give(Claim claim, CharityId charity, Said said) {
        charities.insistOffered(charity);
        offer(claim);
        claim.give(said, charity);
    }

    /** Money of theirs goes elsewhere by what somebody else typed: they hear of it, and from whom (R15). */
    private void tell(Claim claim) {
        outbox.tell(
                Recipient.of(claim.participant()),
                Message.of(
                        "support.notice.claim-said", Arg.account(user.required().account())));
    }

    private void offer(Claim claim) {
        if (claim.offered().isEmpty()) {
            rows.offered(claim).ifPresent(claim::offer);
        }
    }

    private Said said(Claim claim, Method how, LocalDate on) {
        return new Said(claim.participant(), how, user.required().account(), on);
    }

    private Said saidToMe(Claim claim, Method how, LocalDate on) {
        mayActFor(claim.participant());
        if (how == null || how == Method.ONLINE) {
            throw new Invalid("support.claims.fault.how");
        }
        return said(claim, how, on);
    }

    /** Who judges somebody does not hear of their claims, nor of those of who is in a pair with them (R6). */
    private void mayActFor(ParticipantId participant) {
        if (hidden.fromMe().contains(participant)) {
            throw new NotFound();
        }
    }

    private List<Claim> claimsOf(ParticipantId participant) {
        return em.createQuery(
                        "select c from Claim c where c.participant = :participant order by c.heldOn desc, c.id",
                        Claim.class)
                .setParameter("participant", participant.value())
                .getResultList();
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }

    private Claim find(ClaimId id) {
        return Optional.ofNullable(em.find(Claim.class, id.value())).orElseThrow(NotFound::new);
    }

    private Claim findMine(ClaimId id) {
        ParticipantId me = me();
        return Optional.of(find(id))
                .filter(claim -> claim.participant().equals(me))
                .orElseThrow(NotFound::new);
    }
}
