package org.alongside.support.expense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.advance.Purse;
import org.alongside.support.owed.Money;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand random lives of advances and expenses, with the very rules that the server uses. What holds after each step: what
 * was advanced is what was used, is left, was given back and was kept; an expense is paid in full, by what its person had
 * beforehand and by what is paid to them, and never twice; what they received is what they spent and what they have; and nothing that
 * they spent while they had money beforehand waits to be paid to them, however late anybody learns that they had it.
 */
class AdvanceHistoriesTest {
    private static final int HISTORIES = 100_000;
    private static final int STEPS = 40;
    private static final AccountId MAUREEN = new AccountId(new UUID(0, 1));
    private static final AccountId CATRIN = new AccountId(new UUID(0, 2));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** One life. */
    private static final class History {
        private final Random random;
        private final Purse purse = new Purse();
        private final List<Expense> expenses = new ArrayList<>();
        private final Map<ExpenseId, Long> reached = new HashMap<>();
        private LocalDate today = FIRST;

        History(long seed) {
            random = new Random(seed);
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(9)) {
                    case 0 -> purse.ask(random, today);
                    case 1, 2 -> {
                        purse.pay(random, today);
                        drawAgain();
                    }
                    case 3, 4 -> spend();
                    case 5 -> pay();
                    case 6 -> purse.close(random, today);
                    case 7 -> purse.stop(random, today);
                    default -> comesBack();
                }
                today = today.plusDays(random.nextInt(3));
                purse.holds();
                expenses.forEach(this::holds);
                isWorthWhatWasSpent();
            }
        }

        private void spend() {
            LocalDate on = today.minusDays(random.nextInt(5));
            Money asked = Money.pence(2 + random.nextInt(3000));
            Expense expense = new Expense(
                    new ParticipantId(new UUID(0, 9)),
                    NewExpense.paid(new InitiativeId(new UUID(0, 8)), ExpenseKind.BUS_OR_TRAIN, on, asked.minor(), ""),
                    asked);
            expense.send(Method.ONLINE, MAUREEN, today);
            if (random.nextInt(4) == 0) {
                expense.approveLess(1 + random.nextInt((int) asked.minor() - 1), CATRIN, today);
            } else {
                expense.approve(CATRIN, today);
            }
            draw(expense);
            expenses.add(expense);
        }

        private void draw(Expense expense) {
            expense.comesOutOf(purse.draw(expense.approved().orElseThrow(), expense.spentOn(), today), today);
        }

        private void drawAgain() {
            expenses.stream().filter(Expense::waitsWhole).forEach(this::draw);
        }

        /** Of all expenses together, and of all that reached them for these. */
        private void isWorthWhatWasSpent() {
            long spent = 0;
            for (Expense expense : expenses) {
                if (expense.waitsWhole() && purse.inHand(expense.spentOn())) {
                    throw new AssertionError("They would be paid what they had beforehand");
                }
                spent += expense.state() == ExpenseState.PAID
                        ? expense.approved().orElseThrow().minor()
                        : expense.drawn().map(drawn -> drawn.part().minor()).orElse(0L);
            }
            long received = purse.received()
                    + reached.values().stream().mapToLong(Long::longValue).sum();
            if (received - spent != purse.onThem()) {
                throw new AssertionError("They received " + received + " for " + spent + " and have " + purse.onThem());
            }
        }

        /** By a run or by hand: what the line pays is what is to be paid. */
        private void pay() {
            expenses.stream()
                    .filter(expense ->
                            expense.state() == ExpenseState.APPROVED || expense.state() == ExpenseState.WITH_FINANCE)
                    .filter(expense -> random.nextBoolean())
                    .forEach(expense -> {
                        if (expense.state() == ExpenseState.APPROVED && random.nextBoolean()) {
                            expense.passOn(today);
                        }
                        expense.paid(today);
                        reached.merge(
                                expense.id(), expense.toPay().orElseThrow().minor(), Long::sum);
                    });
        }

        private void comesBack() {
            if (random.nextBoolean()) {
                purse.cameBack(random);
                return;
            }
            expenses.stream()
                    .filter(expense -> reached.getOrDefault(expense.id(), 0L) > 0)
                    .findFirst()
                    .ifPresent(expense -> {
                        expense.cameBack();
                        reached.remove(expense.id());
                    });
        }

        private void holds(Expense expense) {
            long approved = expense.approved().orElseThrow().minor();
            long before = expense.drawn().map(drawn -> drawn.part().minor()).orElse(0L);
            long payment = expense.toPay().orElseThrow().minor();
            long got = before + reached.getOrDefault(expense.id(), 0L);
            if (before + payment != approved || payment < 0) {
                throw new AssertionError("An expense is not what they had beforehand and what is paid");
            }
            if (expense.state() == ExpenseState.PAID ? got != approved : got != before) {
                throw new AssertionError("An expense was paid in part, or twice");
            }
        }
    }

    @Test
    void whatWasAdvancedIsNeverLostAndEveryExpenseIsPaidInFull() {
        long used = 0;
        long partly = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            History history = new History(seed);
            try {
                history.live();
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("History " + seed, broken);
            }
            used += history.purse.used();
            partly += history.expenses.stream()
                    .filter(expense -> expense.drawn().isPresent()
                            && expense.toPay().orElseThrow().minor() > 0)
                    .count();
        }
        assertThat(used).as("much comes out of advances").isGreaterThan(HISTORIES);
        assertThat(partly).as("some is paid in two parts").isGreaterThan(HISTORIES / 10);
    }
}
