package org.alongside.support.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Today;

/** Reads from lists of the bank what was paid. What does not fit exactly is for a person to decide. */
@ApplicationScoped
@Transactional
public class Statements {
    /**
     * What came of reading a list.
     *
     * @param paid how many lines were marked as paid
     * @param toDecide how many a person has to look at
     * @param known how many said nothing new
     * @param others how many have nothing to do with payments from here
     * @param again whether the very same file was read before; then nothing was changed
     */
    public record Read(int paid, int toDecide, int known, int others, boolean again) {}

    /**
     * What a person has to decide.
     *
     * @param number the line of the file
     * @param amount of the booking; below nought where the money came back
     * @param due what was to be paid, where that is known
     */
    public record FindingRow(
            UUID id, FindingKind kind, int number, String reference, LocalDate on, Money amount, Optional<Money> due) {}

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private RunRows rows;

    @Inject
    private PaymentRuns runs;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /** Before a file is taken in at all: insists that the person at the keyboard may have it read. */
    @Allowed("support.payments")
    public void insistOnMay() {
        // The permission is all that is asked.
    }

    /**
     * Reads a list: all of it, or nothing.
     *
     * @throws Invalid when it cannot be read; bad lines are named by their numbers
     * @throws ForAColleague when something of it is about a run that the person at the keyboard may not see
     */
    @Allowed("support.payments")
    public Read read(byte[] file) {
        Statement statement = Statement.read(file, today.date());
        String digest = PaymentFiles.sha256(file);
        Optional<BankStatement> before = em.createQuery(
                        "select s from BankStatement s where s.sha256 = :digest", BankStatement.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
        if (before.isPresent()) {
            return new Read(0, open(before.get()).size(), 0, before.get().others(), true);
        }
        Set<String> references = statement.bookings().stream()
                .map(Reconciliation.Booked::reference)
                .collect(Collectors.toSet());
        if (rows.anyHidden(references)) {
            throw new ForAColleague();
        }
        Map<UUID, PaymentLine> lines = rows.withReferences(references).stream()
                .collect(Collectors.toMap(PaymentLine::id, Function.identity()));
        // One after the other, so that two people who read lists at the same moment do not mark the same.
        Map<RunId, PaymentRun> locked = lines.values().stream()
                .map(PaymentLine::run)
                .distinct()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .collect(Collectors.toMap(Function.identity(), rows::locked));
        lines.values().forEach(em::refresh);
        Map<UUID, PaymentLine> released = lines.values().stream()
                .filter(line -> locked.get(line.run()).releasedAt().isPresent())
                .collect(Collectors.toMap(PaymentLine::id, Function.identity()));
        Reconciliation found = Reconciliation.of(
                released.values().stream().map(Statements::due).toList(), statement.bookings());
        BankStatement kept = new BankStatement(digest, found, statement.others());
        kept.read(user.required().account(), OffsetDateTime.now(clock));
        em.persist(kept);
        flush();
        found.paid().forEach((line, on) -> {
            PaymentLine paid = released.get(line);
            runs.paid(locked.get(paid.run()), paid, on, PaidHow.BANK);
        });
        List<Reconciliation.Found> fresh = found.findings().stream()
                .filter(finding -> !isKnown(finding))
                .collect(Collectors.toMap(Statements::same, Function.identity(), (first, second) -> first))
                .values()
                .stream()
                .toList();
        fresh.forEach(finding -> em.persist(new StatementFinding(kept.id(), finding)));
        flush();
        audit.record("support.bank-statement.read", kept.id());
        return new Read(found.paid().size(), fresh.size(), found.known(), statement.others(), false);
    }

    private static Reconciliation.Due due(PaymentLine line) {
        return new Reconciliation.Due(
                line.id(), line.reference(), line.amount().minor(), line.paidOn(), line.returnedOn());
    }

    /** What tells two findings apart. */
    private static List<Object> same(Reconciliation.Found found) {
        return List.of(
                found.kind(),
                found.booked().reference(),
                found.booked().on(),
                found.booked().minor());
    }

    private boolean isKnown(Reconciliation.Found found) {
        return em.createQuery(
                                "select count(f) from StatementFinding f where f.kind = :kind and f.reference = :reference"
                                        + " and f.bookedOn = :on and f.amountMinor = :minor",
                                Long.class)
                        .setParameter("kind", found.kind())
                        .setParameter("reference", found.booked().reference())
                        .setParameter("on", found.booked().on())
                        .setParameter("minor", found.booked().minor())
                        .getSingleResult()
                > 0;
    }

    /** What is still to be decided, by day. */
    @Allowed("support.payments")
    public List<FindingRow> toDecide() {
        return em.createQuery(
                        "select f from StatementFinding f where f.decision is null order by f.bookedOn, f.number, f.id",
                        StatementFinding.class)
                .getResultStream()
                .filter(this::mayBeSeen)
                .map(this::row)
                .toList();
    }

    /**
     * Decides about one.
     *
     * @throws Invalid when that cannot be said of such a booking
     */
    @Allowed("support.payments")
    public void decide(UUID id, Decision decision) {
        StatementFinding finding = Optional.ofNullable(em.find(StatementFinding.class, id))
                .filter(this::mayBeSeen)
                .orElseThrow(NotFound::new);
        if (decision == null) {
            throw new Invalid("support.payments.fault.decision");
        }
        switch (decision) {
            case PAID -> {
                insist(finding.kind() == FindingKind.DIFFERENT);
                PaymentLine line = rows.line(finding.line().orElseThrow());
                runs.paid(rows.locked(line.run()), line, finding.bookedOn(), PaidHow.BANK);
            }
            case NOT_PAID -> {
                insist(finding.kind() == FindingKind.RETURNED);
                PaymentLine line = rows.line(finding.line().orElseThrow());
                runs.cameBack(rows.locked(line.run()), line, finding.bookedOn());
            }
            case NOTED -> {}
        }
        finding.decide(decision, user.required().account(), today.date());
        audit.record("support.bank-statement.decided", finding.id());
    }

    private static void insist(boolean fits) {
        if (!fits) {
            throw new Invalid("support.payments.fault.decision");
        }
    }

    /** R6: what is about a run that does not exist for the person at the keyboard is not there either. */
    private boolean mayBeSeen(StatementFinding finding) {
        try {
            finding.line().ifPresent(rows::line);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    private FindingRow row(StatementFinding finding) {
        return new FindingRow(
                finding.id(),
                finding.kind(),
                finding.number(),
                finding.reference(),
                finding.bookedOn(),
                Money.pence(finding.amountMinor()),
                finding.line().map(rows::line).map(PaymentLine::amount));
    }

    private List<StatementFinding> open(BankStatement statement) {
        return em.createQuery(
                        "select f from StatementFinding f where f.statement = :statement and f.decision is null",
                        StatementFinding.class)
                .setParameter("statement", statement.id())
                .getResultStream()
                .filter(this::mayBeSeen)
                .toList();
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException readAtTheSameMoment) {
            throw new OptimisticLockException(readAtTheSameMoment);
        }
    }
}
