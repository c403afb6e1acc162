package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/**
 * What those do who look at concerns: the safeguarding lead, the deputy, a contact outside the course team. For everybody else, and for
 * those of them who have too much to do with it, there is no concern here.
 */
@ApplicationScoped
@Transactional
public class ConcernSteps {
    /** A concern in a list: without its words. */
    public record Line(
            ConcernId id,
            ConcernKind kind,
            Urgency urgency,
            Optional<String> about,
            OffsetDateTime raisedAt,
            LocalDate due,
            boolean late,
            Optional<LocalDate> withheldUntil,
            Optional<OffsetDateTime> closedAt) {}

    /** One step. */
    public record Step(
            StepKind kind,
            OffsetDateTime at,
            Optional<String> by,
            Optional<String> with,
            Optional<LocalDate> reviewOn,
            Optional<String> words) {}

    /** No contact between two people, for now. */
    public record Stop(UUID id, Participant one, Participant other, LocalDate reviewOn) {}

    /**
     * A concern with all that was done.
     *
     * @param version what an act has to name, so that nobody acts on what changed meanwhile
     * @param toldBy who told it; empty where they are not named any more
     * @param typedBy who wrote it down, where that was not who told it
     * @param readers what those are called who look at it
     * @param toHandOver whether it is still to be read to the person it is about, or handed to them, who do not sign in here
     * @param toTell whether whoever told it does not take part, so that only a person can tell them that it was looked at
     */
    public record Row(
            Line line,
            long version,
            SentTo route,
            String words,
            Optional<String> toldBy,
            Optional<String> typedBy,
            Method how,
            LocalDate saidOn,
            List<String> readers,
            boolean toHandOver,
            boolean toTell,
            List<Step> steps,
            List<Stop> stops) {}

    /** A day on which something has to be looked at again. */
    public record Review(ConcernId id, LocalDate on, boolean ofContact) {}

    /** How far ahead a review lies at most. */
    static final int MOST_DAYS_WITHHELD = 14;

    static final String SHARED = "support.notice.concern-shared";
    static final String LOOKED_AT = "support.notice.concern-looked-at";

    @Inject
    private ConcernDesk desk;

    @Inject
    private ConcernRows rows;

    @Inject
    private ConcernReaders readers;

    @Inject
    private ConcernWords sealed;

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

    @Inject
    private Clock clock;

    /** What is theirs to look at: what waits, the earliest day first, then what is done. */
    @Allowed("support.concerns")
    public List<Line> list() {
        return mine().map(this::line).toList();
    }

    /** What was withheld or stopped and has to be looked at again, the earliest day first. */
    @Allowed("support.concerns")
    public List<Review> reviews() {
        LocalDate day = today.date();
        return mine().flatMap(concern -> Stream.concat(
                        concern.withheldUntil().filter(until -> concern.isWithheld(day)).stream()
                                .map(until -> new Review(concern.id(), until, false)),
                        rows.stops(concern).stream().map(stop -> new Review(concern.id(), stop.reviewOn(), true))))
                .sorted(Comparator.comparing(Review::on))
                .toList();
    }

    /** Reads one; that they read it is on record for the person it is about. */
    @Allowed("support.concerns")
    public Row read(ConcernId id) {
        Concern concern = desk.find(id);
        AccountId me = user.required().account();
        boolean known = rows.steps(concern).stream()
                .anyMatch(step -> step.kind() == StepKind.READ && step.doneBy().equals(Optional.of(me)));
        if (!known) {
            rows.add(ConcernStep.done(concern, StepKind.READ, me, OffsetDateTime.now(clock)));
            rows.flush();
            audit.record(ConcernDesk.STEP, id);
        }
        return row(concern);
    }

    /** With whom it can be shared: the staff, without those who may not know of it. */
    @Allowed("support.concerns")
    public List<Accounts.Row> mayBeTold(ConcernId id) {
        Concern concern = desk.find(id);
        Set<AccountId> known = rows.readers(concern).keySet();
        return readers.staff().stream()
                .filter(one -> !known.contains(one.id()) && readers.mayKnow(one.id(), concern))
                .toList();
    }

    /** It was talked about with somebody; what was said is theirs to read who look at it. */
    @Allowed("support.concerns")
    public void talked(ConcernId id, long version, String words) {
        Concern concern = desk.open(id, version);
        desk.step(concern, StepKind.TALKED, Optional.of(ConcernWords.insisted(words)));
        desk.done(concern);
    }

    /** Something was decided; of a complaint, by the institution's own procedure. */
    @Allowed("support.concerns")
    public void decided(ConcernId id, long version, String words) {
        Concern concern = desk.open(id, version);
        desk.step(concern, StepKind.DECIDED, Optional.of(ConcernWords.insisted(words)));
        desk.done(concern);
    }

    /**
     * Shows it to a member of staff by name. They are told that there is something to read; that they know is on record.
     *
     * @throws NotFound when there is no such member of staff, or they may not know of it
     */
    @Allowed("support.concerns")
    public void share(ConcernId id, long version, AccountId with) {
        Concern concern = desk.open(id, version);
        Accounts.Row reader = readers.staff().stream()
                .filter(one -> one.id().equals(with) && readers.mayKnow(with, concern))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (rows.readers(concern).containsKey(with)) {
            return;
        }
        rows.add(ConcernStep.done(concern, StepKind.SHARED, me(), OffsetDateTime.now(clock))
                .with(reader.id()));
        outbox.tell(Recipient.of(reader.id()), Message.of(SHARED, Arg.account(me())));
        desk.done(concern);
    }

    /**
     * Withholds it from the person it is about (R10). The name of whoever does so stands beside the reason. On the day of the review it
     * is withheld again, with a new reason, or it is theirs to read.
     *
     * @param reason why; not the one of the last time
     * @param reviewOn a working day from tomorrow on, at most 14 days ahead: somebody is there on it
     */
    @Allowed("support.concerns")
    public void withhold(ConcernId id, long version, String reason, LocalDate reviewOn) {
        Concern concern = desk.find(id);
        desk.insistUnchanged(concern, version);
        if (concern.kind() == ConcernKind.CONDUCT) {
            throw new Invalid("support.concern.fault.complaint");
        }
        String said = ConcernWords.said(reason).orElseThrow(() -> new Invalid("support.concern.fault.reason"));
        Optional<String> last = rows.steps(concern).stream()
                .filter(step -> step.kind() == StepKind.WITHHELD)
                .reduce((earlier, later) -> later)
                .flatMap(step -> sealed.in(step));
        if (last.filter(said::equalsIgnoreCase).isPresent()) {
            throw new Invalid("support.concern.fault.same-reason");
        }
        desk.insistAhead(reviewOn, MOST_DAYS_WITHHELD);
        concern.withhold(reviewOn);
        ConcernStep step = ConcernStep.done(concern, StepKind.WITHHELD, me(), OffsetDateTime.now(clock))
                .until(reviewOn);
        sealed.put(step, Optional.of(said));
        rows.add(step);
        desk.done(concern);
    }

    /**
     * What somebody told as a worry is a complaint: from now on it is looked at as one, and the person it is about does not read it (R10).
     *
     * @param reason why; stands there with the name of whoever says so
     */
    @Allowed("support.concerns")
    public void isComplaint(ConcernId id, long version, String reason) {
        Concern concern = desk.open(id, version);
        if (concern.kind() == ConcernKind.CONDUCT) {
            return;
        }
        String said =
                ConcernWords.said(reason).orElseThrow(() -> new Invalid("support.concern.fault.complaint-reason"));
        concern.isComplaint();
        desk.step(concern, StepKind.COMPLAINT, Optional.of(said));
        desk.done(concern);
    }

    /**
     * It was read to the person it is about, or they have it on paper: for those who do not sign in here (R10, R15).
     *
     * @param words how; may be empty
     * @throws Invalid when it is not theirs to read
     */
    @Allowed("support.concerns")
    public void handedOver(ConcernId id, long version, String words) {
        Concern concern = desk.find(id);
        desk.insistUnchanged(concern, version);
        if (concern.aboutParticipant().isEmpty() || !concern.isShownToThem(today.date())) {
            throw new Invalid("support.concern.fault.not-theirs");
        }
        desk.step(concern, StepKind.HANDED_OVER, ConcernWords.said(words));
        desk.done(concern);
    }

    /** It is theirs to read again. */
    @Allowed("support.concerns")
    public void show(ConcernId id, long version) {
        Concern concern = desk.find(id);
        desk.insistUnchanged(concern, version);
        if (concern.withheldUntil().isEmpty()) {
            return;
        }
        concern.show();
        desk.step(concern, StepKind.SHOWN, Optional.empty());
        desk.done(concern);
    }

    /**
     * It was looked at. Whoever told it hears so by their own way, and so does the person it is about, unless it is withheld from them or
     * a complaint: that it was looked at, and nothing of what.
     *
     * @param words for those who look at it; may be empty
     */
    @Allowed("support.concerns")
    public void close(ConcernId id, long version, String words) {
        Concern concern = desk.open(id, version);
        OffsetDateTime now = OffsetDateTime.now(clock);
        concern.close(now);
        desk.step(concern, StepKind.CLOSED, ConcernWords.said(words));
        desk.done(concern);
        Stream<Recipient> teller = recipient(concern.raisedByParticipant(), concern.raisedByAccount());
        Stream<Recipient> whom = concern.isShownToThem(today.date())
                        && !concern.raisedByParticipant().equals(concern.aboutParticipant())
                ? recipient(concern.aboutParticipant(), concern.aboutAccount())
                : Stream.empty();
        Stream.concat(teller, whom).forEach(person -> outbox.tell(person, Message.of(LOOKED_AT)));
    }

    private static Stream<Recipient> recipient(Optional<ParticipantId> participant, Optional<AccountId> account) {
        return participant.map(Recipient::of).or(() -> account.map(Recipient::of)).stream();
    }

    private Stream<Concern> mine() {
        AccountId me = me();
        return rows.all().stream().filter(concern -> desk.isMine(concern, me));
    }

    private AccountId me() {
        return user.required().account();
    }

    private Line line(Concern concern) {
        LocalDate day = today.date();
        return new Line(
                concern.id(),
                concern.kind(),
                concern.urgency(),
                rows.nameOfWhom(concern),
                concern.raisedAt(),
                concern.due(),
                !concern.isClosed() && concern.due().isBefore(day),
                concern.withheldUntil().filter(until -> concern.isWithheld(day)),
                concern.closedAt());
    }

    private Row row(Concern concern) {
        return new Row(
                line(concern),
                concern.version(),
                concern.route(),
                sealed.in(concern),
                rows.nameOfWhoTold(concern),
                concern.typedBy()
                        .filter(typist -> concern.how() != Method.ONLINE)
                        .map(rows::nameOf),
                concern.how(),
                concern.saidOn(),
                readers.of(concern).stream().map(Accounts.Row::name).toList(),
                isToHandOver(concern),
                concern.raisedByParticipant().isEmpty()
                        && concern.raisedByAccount().isEmpty()
                        && concern.sealedRaisedBy().isPresent(),
                rows.steps(concern).stream().map(this::step).toList(),
                rows.stops(concern).stream().map(this::stop).toList());
    }

    private boolean isToHandOver(Concern concern) {
        return concern.isShownToThem(today.date())
                && concern.aboutParticipant()
                        .filter(person -> participants.sameAs(person).stream()
                                .map(participants::accountOf)
                                .allMatch(Optional::isEmpty))
                        .isPresent()
                && rows.steps(concern).stream().noneMatch(step -> step.kind() == StepKind.HANDED_OVER);
    }

    private Step step(ConcernStep step) {
        return new Step(
                step.kind(),
                step.doneAt(),
                step.doneBy().map(rows::nameOf),
                step.with().map(rows::nameOf),
                step.reviewOn(),
                sealed.in(step));
    }

    private Stop stop(ContactStop stop) {
        return new Stop(
                stop.id(),
                new Participant(stop.one(), participants.nameOf(stop.one())),
                new Participant(stop.other(), participants.nameOf(stop.other())),
                stop.reviewOn());
    }
}
