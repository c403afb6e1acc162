package org.alongside.support.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.alongside.support.bank.BankDetails;
import org.alongside.support.charity.Charities;
import org.alongside.support.owed.CharityId;
import org.alongside.support.owed.Money;
import org.alongside.support.owed.Payable;
import org.alongside.support.owed.PaymentKind;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/**
 * Payment runs: all that was approved up to a day, one sum for each person and kind. A run is looked at before it is released, and
 * released by somebody who approved nothing of it, is not paid by it and typed nobody's bank details in it.
 */
@ApplicationScoped
@Transactional
public class PaymentRuns {
    /**
     * A run.
     *
     * @param done how far it has come while it is made, in percent
     * @param payments how many people are paid by it
     * @param sum what they are paid together; empty while nothing is known
     * @param paid how many of them were paid
     */
    public record Row(
            RunId id,
            RunState state,
            LocalDate upTo,
            int done,
            String askedBy,
            OffsetDateTime askedAt,
            Optional<String> releasedBy,
            Optional<OffsetDateTime> releasedAt,
            int payments,
            Optional<Money> sum,
            int paid) {}

    /**
     * What somebody is paid by a run.
     *
     * @param charity the name of the charity to which it goes instead, as they wished
     */
    public record LineRow(
            UUID id,
            ParticipantId participant,
            String callName,
            Optional<String> charity,
            PaymentKind kind,
            Money amount,
            String reference,
            Optional<LocalDate> paidOn) {}

    private static final int SHOWN = 50;

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private RunRows rows;

    @Inject
    private Payables payables;

    @Inject
    private BankDetails bank;

    @Inject
    private Charities charities;

    @Inject
    private Participants participants;

    @Inject
    private Hidden hidden;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    @Inject
    private Event<PaymentsAsked> asked;

    /**
     * Asks for a run. When this is answered it will be made, whatever happens to the server.
     *
     * @param upTo what was approved until then
     * @throws Invalid when that day is not today or before
     * @throws NothingToPay when it would be empty
     */
    @Allowed("support.payments")
    public Row ask(LocalDate upTo) {
        return ask(upTo, OffsetDateTime.now(clock));
    }

    /** At another moment than now: for the demo. */
    @Allowed("support.payments")
    Row ask(LocalDate upTo, OffsetDateTime at) {
        today.orBefore(upTo);
        AccountId me = user.required().account();
        int found = payables.free(upTo, me, neverBy(me));
        if (found == 0) {
            throw new NothingToPay();
        }
        PaymentRun run = new PaymentRun(new RunId(UUID.randomUUID()), upTo, found);
        run.asked(me, at);
        em.persist(run);
        // Whoever locks it next asks the table, which has to have it.
        em.flush();
        audit.record("support.payment-run.asked", run.id());
        asked.fire(new PaymentsAsked());
        return row(run, List.of());
    }

    /** How many items a run of the person at the keyboard would take today. */
    @Allowed("support.payments")
    public int waiting() {
        AccountId me = user.required().account();
        return payables.free(today.date(), me, neverBy(me));
    }

    /**
     * Who is owed what somebody's runs never take: themselves, and people whom they judge or who are in a pair with one of those (R6).
     * What these are owed waits for a run of somebody else (R7).
     */
    @Allowed("support.payments")
    Set<ParticipantId> neverBy(AccountId maker) {
        Set<ParticipantId> never = new HashSet<>(hidden.from(maker));
        participants.signingInWith(maker).map(participants::sameAs).ifPresent(never::addAll);
        return never;
    }

    /** The latest runs. */
    @Allowed("support.payments")
    public List<Row> list() {
        return rows.latest(SHOWN).stream()
                .map(run -> row(run, rows.lines(run.id())))
                .toList();
    }

    /** How a run stands. */
    @Allowed("support.payments")
    public Row read(RunId id) {
        return row(rows.find(id), rows.lines(id));
    }

    /** Whom a run pays, in order of name. */
    @Allowed("support.payments")
    public List<LineRow> lines(RunId id) {
        rows.find(id);
        List<PaymentLine> lines = rows.lines(id);
        Map<ParticipantId, String> names = participants.namesOf(
                lines.stream().map(PaymentLine::participant).toList());
        Map<CharityId, Charities.Choice> chosen = charities.named(
                lines.stream().flatMap(line -> line.charity().stream()).toList());
        return lines.stream()
                .map(line -> new LineRow(
                        line.id(),
                        line.participant(),
                        names.getOrDefault(line.participant(), ""),
                        line.charity().map(chosen::get).map(Charities.Choice::name),
                        line.kind(),
                        line.amount(),
                        line.reference(),
                        line.paidOn()))
                .sorted((a, b) -> a.callName().compareToIgnoreCase(b.callName()))
                .toList();
    }

    /** A run is not to be done: its items are free for another. Not once it was released. */
    @Allowed("support.payments")
    public void drop(RunId id) {
        PaymentRun run = rows.locked(id);
        run.drop();
        rows.lines(id).forEach(em::remove);
        payables.giveBack(id.value());
        audit.record("support.payment-run.dropped", id);
    }

    /**
     * Lets its files be taken.
     *
     * @throws NotByTheSamePerson when the person at the keyboard approved something of it, is paid by it, or typed where somebody's pay goes or that of a charity
     */
    @Allowed("support.payments")
    public void release(RunId id) {
        release(id, today.date(), OffsetDateTime.now(clock));
    }

    /** On another day than today: for the demo. */
    @Allowed("support.payments")
    void release(RunId id, LocalDate on, OffsetDateTime at) {
        PaymentRun run = rows.locked(id);
        AccountId me = user.required().account();
        List<Payable> paid = payables.of(id.value());
        Set<ParticipantId> people = paid.stream().map(Payable::participant).collect(Collectors.toSet());
        boolean approvedOne = paid.stream().anyMatch(one -> one.approvedBy().equals(me));
        boolean isPaid = participants
                .signingInWith(me)
                .map(participants::sameAs)
                .filter(mine -> mine.stream().anyMatch(people::contains))
                .isPresent();
        Set<ParticipantId> themselves = paid.stream()
                .filter(one -> one.charity().isEmpty())
                .map(Payable::participant)
                .collect(Collectors.toSet());
        Set<CharityId> given =
                paid.stream().flatMap(one -> one.charity().stream()).collect(Collectors.toSet());
        if (approvedOne || isPaid || bank.anyEnteredByMe(themselves) || charities.anyEnteredByMe(given)) {
            throw new NotByTheSamePerson();
        }
        run.release(me, at);
        payables.passOn(id.value(), on);
        audit.record("support.payment-run.released", id);
    }

    /** A line was paid on that day, by cheque, in cash or by a list of the institution's own. */
    @Allowed("support.payments")
    public void paidAnotherWay(UUID lineId, LocalDate on) {
        PaymentLine line = rows.line(lineId);
        PaymentRun run = rows.locked(line.run());
        if (run.state() != RunState.RELEASED) {
            throw new NotAtThisPoint();
        }
        paid(run, line, today.orBefore(on), PaidHow.ANOTHER_WAY);
    }

    /** For reading lists from banks: a line was paid. */
    @Allowed("support.payments")
    void paid(PaymentRun run, PaymentLine line, LocalDate on, PaidHow how) {
        line.paid(on, how);
        payables.paid(line, on);
        run.settled(rows.lines(run.id()).stream().allMatch(one -> one.paidOn().isPresent()));
        audit.record("support.payment-line.paid", line.id(), line.participant());
    }

    /** For reading lists from banks: what a line paid came back. */
    @Allowed("support.payments")
    void cameBack(PaymentRun run, PaymentLine line, LocalDate on) {
        line.cameBack(on);
        payables.cameBack(line);
        run.settled(false);
        audit.record("support.payment-line.came-back", line.id(), line.participant());
    }

    private Row row(PaymentRun run, List<PaymentLine> lines) {
        return new Row(
                run.id(),
                run.state(),
                run.upTo(),
                run.state() == RunState.WORKING ? Math.min(99, run.taken() * 100 / Math.max(1, run.found())) : 100,
                accounts.nameOf(run.askedBy()).orElse("Alongside"),
                run.askedAt(),
                run.releasedBy().flatMap(accounts::nameOf),
                run.releasedAt(),
                lines.size(),
                lines.stream().map(PaymentLine::amount).reduce(Money::plus),
                (int) lines.stream().filter(line -> line.paidOn().isPresent()).count());
    }
}
