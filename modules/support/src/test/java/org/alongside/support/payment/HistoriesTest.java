package org.alongside.support.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.CharityId;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.Money;
import org.alongside.support.owed.Payable;
import org.alongside.support.owed.PaymentKind;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand random lives of claims, runs, bank lists and decisions, with the very rules that the server uses. What holds
 * after each step: sums agree, nothing is paid twice, nothing is lost.
 */
class HistoriesTest {
    private static final int HISTORIES = 100_000;
    private static final int STEPS = 40;
    private static final int PEOPLE = 3;
    private static final AccountId FRANK = new AccountId(new UUID(0, 1));
    private static final AccountId FAY = new AccountId(new UUID(0, 2));
    private static final CharityId CHARITY = new CharityId(new UUID(0, 3));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** What is to be paid in one history, where each of it is, and what the bank did. */
    private static final class History {
        private final Random random;
        private final List<ParticipantId> people = Stream.generate(() -> new ParticipantId(UUID.randomUUID()))
                .limit(PEOPLE)
                .toList();
        private final Map<ItemId, Payable> approved = new LinkedHashMap<>();
        private final List<PaymentRun> runs = new ArrayList<>();
        private final Map<RunId, List<PaymentLine>> lines = new HashMap<>();
        private final Map<UUID, List<ItemId>> paidBy = new HashMap<>();
        private final Map<ItemId, RunId> inRun = new HashMap<>();
        private final Map<ItemId, LocalDate> paid = new HashMap<>();
        private final List<Reconciliation.Booked> bank = new ArrayList<>();
        private LocalDate today = FIRST;
        private int references;

        History(long seed) {
            random = new Random(seed);
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(8)) {
                    case 0, 1 -> approve();
                    case 2 -> run();
                    case 3 -> drop();
                    case 4 -> release();
                    case 5 -> bank();
                    case 6 -> reconcile();
                    default -> cameBack();
                }
                today = today.plusDays(random.nextInt(3));
                holds();
            }
        }

        private void approve() {
            ItemId claim = new ItemId(new UUID(random.nextLong(), random.nextLong()));
            PaymentKind kind = random.nextInt(3) == 0 ? PaymentKind.EXPENSE : PaymentKind.FEE;
            approved.put(
                    claim,
                    new Payable(
                            claim,
                            kind,
                            people.get(random.nextInt(PEOPLE)),
                            Money.pence(1 + random.nextInt(5000)),
                            FRANK,
                            kind == PaymentKind.FEE && random.nextInt(4) == 0
                                    ? Optional.of(CHARITY)
                                    : Optional.empty()));
        }

        private void run() {
            List<Payable> free = approved.values().stream()
                    .filter(claim -> !inRun.containsKey(claim.item()))
                    .toList();
            PaymentRun run = new PaymentRun(new RunId(UUID.randomUUID()), today, free.size());
            free.forEach(claim -> inRun.put(claim.item(), run.id()));
            List<PaymentLine> made = new ArrayList<>();
            for (Grouping.Group group : Grouping.of(free)) {
                PaymentLine line = new PaymentLine(run.id(), group, "PY" + references++);
                made.add(line);
                paidBy.put(line.id(), group.items());
            }
            run.prepared();
            runs.add(run);
            lines.put(run.id(), made);
        }

        private void drop() {
            any(RunState.PREPARED, run -> {
                run.drop();
                lines.remove(run.id()).forEach(line -> paidBy.remove(line.id()));
                inRun.values().removeIf(run.id()::equals);
            });
        }

        private void release() {
            any(RunState.PREPARED, run -> run.release(FAY, OffsetDateTime.parse("2026-01-01T12:00:00Z")));
        }

        /** The bank pays what it was told, or less, or twice, or sends it back. */
        private void bank() {
            any(
                    RunState.RELEASED,
                    run -> lines.get(run.id()).forEach(line -> {
                        if (line.paidOn().isPresent() || random.nextInt(4) == 0) {
                            return;
                        }
                        long minor = line.amount().minor();
                        book(line, random.nextInt(6) == 0 ? minor + 1 : minor);
                        if (random.nextInt(6) == 0) {
                            book(line, minor);
                        }
                        if (random.nextInt(6) == 0) {
                            book(line, -minor);
                        }
                    }));
        }

        private void book(PaymentLine line, long minor) {
            bank.add(new Reconciliation.Booked(bank.size() + 2, today, minor, line.reference()));
        }

        /** A list of some days; lists overlap. */
        private void reconcile() {
            LocalDate from = today.minusDays(random.nextInt(10));
            Map<UUID, PaymentLine> released = new HashMap<>();
            runs.stream()
                    .filter(run -> run.state() == RunState.RELEASED || run.state() == RunState.SETTLED)
                    .flatMap(run -> lines.get(run.id()).stream())
                    .forEach(line -> released.put(line.id(), line));
            List<Reconciliation.Booked> told =
                    bank.stream().filter(booked -> !booked.on().isBefore(from)).toList();
            Reconciliation found = reconcile(released, told);
            found.paid().forEach((id, on) -> pay(released.get(id), on));
            assertThat(found.paid().size() + found.findings().size() + found.known())
                    .as("every booking is said something about")
                    .isEqualTo(told.size());
            assertThat(reconcile(released, told).paid())
                    .as("the same list again changes nothing")
                    .isEmpty();
        }

        private static Reconciliation reconcile(Map<UUID, PaymentLine> released, List<Reconciliation.Booked> told) {
            return Reconciliation.of(
                    released.values().stream()
                            .map(line -> new Reconciliation.Due(
                                    line.id(),
                                    line.reference(),
                                    line.amount().minor(),
                                    line.paidOn(),
                                    line.returnedOn()))
                            .toList(),
                    told);
        }

        private void pay(PaymentLine line, LocalDate on) {
            line.paid(on, PaidHow.BANK);
            paidBy.get(line.id())
                    .forEach(claim -> assertThat(paid.put(claim, on))
                            .as("no claim is paid twice")
                            .isNull());
            settle(line);
        }

        private void cameBack() {
            runs.stream()
                    .filter(run -> run.state() == RunState.RELEASED || run.state() == RunState.SETTLED)
                    .flatMap(run -> lines.get(run.id()).stream())
                    .filter(line -> line.paidOn().isPresent())
                    .findFirst()
                    .ifPresent(line -> {
                        line.cameBack(today);
                        paidBy.get(line.id()).forEach(paid::remove);
                        settle(line);
                    });
        }

        private void settle(PaymentLine line) {
            PaymentRun run = runs.stream()
                    .filter(one -> one.id().equals(line.run()))
                    .findFirst()
                    .orElseThrow();
            run.settled(
                    lines.get(run.id()).stream().allMatch(one -> one.paidOn().isPresent()));
        }

        private void any(RunState state, Consumer<PaymentRun> what) {
            List<PaymentRun> some =
                    runs.stream().filter(run -> run.state() == state).toList();
            if (!some.isEmpty()) {
                what.accept(some.get(random.nextInt(some.size())));
            }
        }

        private void holds() {
            Set<ItemId> seen = new HashSet<>();
            for (PaymentRun run : runs) {
                for (PaymentLine line : lines.getOrDefault(run.id(), List.of())) {
                    long sum = 0;
                    for (ItemId claim : paidBy.get(line.id())) {
                        Payable payable = approved.get(claim);
                        sum += payable.amount().minor();
                        if (!seen.add(claim)
                                || !payable.participant().equals(line.participant())
                                || payable.kind() != line.kind()
                                || !payable.charity().equals(line.charity())
                                || !run.id().equals(inRun.get(claim))
                                || line.paidOn().isPresent() != paid.containsKey(claim)) {
                            throw new AssertionError(
                                    "A claim is in two lines, in one of somebody else or another charity, or paid on its own");
                        }
                    }
                    if (sum != line.amount().minor()) {
                        throw new AssertionError("The sum of a line is not that of its claims");
                    }
                }
            }
            if (!seen.equals(inRun.keySet())
                    || !approved.keySet().containsAll(seen)
                    || !seen.containsAll(paid.keySet())) {
                throw new AssertionError("A claim was lost, or paid in no run");
            }
        }
    }

    @Test
    void sumsAgreeNothingIsPaidTwiceAndNothingIsLost() {
        int paid = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            History history = new History(seed);
            try {
                history.live();
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("History " + seed, broken);
            }
            paid += history.paid.size();
        }
        assertThat(paid).as("the histories come so far").isGreaterThan(HISTORIES / 10);
    }
}
