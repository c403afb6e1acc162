package org.alongside.support.advance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;

/** The advances of one person as a history has them, with the very rules that the server uses. */
public final class Purse {
    private static final AccountId CATRIN = new AccountId(new UUID(0, 2));

    private final List<Advance> advances = new ArrayList<>();
    private final Map<AdvanceId, LocalDate> decided = new HashMap<>();
    private final Map<AdvanceId, Long> reached = new HashMap<>();
    private final ParticipantId person = new ParticipantId(UUID.randomUUID());
    private final InitiativeId initiative = new InitiativeId(UUID.randomUUID());
    private final AccountId account = new AccountId(new UUID(0, 1));
    private long drawn;

    /** Asked for, and approved whole or in part, or not beforehand. */
    public void ask(Random random, LocalDate on) {
        Advance advance = new Advance(person, new NewAdvance(initiative, 2 + random.nextInt(5000), Optional.empty()));
        advance.ask(Method.ONLINE, account, on);
        switch (random.nextInt(4)) {
            case 0 -> advance.afterwards(CATRIN, on);
            case 1 ->
                advance.approveLess(1 + random.nextInt((int) advance.asked().minor() - 1), CATRIN, on);
            default -> advance.approve(CATRIN, on);
        }
        decided.put(advance.id(), on);
        advances.add(advance);
    }

    /** Not beforehand after all. */
    public void stop(Random random, LocalDate on) {
        any(random, AdvanceState.APPROVED).ifPresent(advance -> advance.afterwards(CATRIN, on));
    }

    /** Paid, by hand or by a run, today or on a day before: a bank's list is read when it comes. */
    public void pay(Random random, LocalDate today) {
        any(random, AdvanceState.APPROVED).ifPresent(advance -> {
            if (random.nextBoolean()) {
                advance.passOn(today);
            }
            pay(random, advance, today);
        });
        any(random, AdvanceState.WITH_FINANCE).ifPresent(advance -> pay(random, advance, today));
    }

    private void pay(Random random, Advance advance, LocalDate today) {
        long since = ChronoUnit.DAYS.between(decided.get(advance.id()), today);
        advance.paid(today.minusDays(random.nextInt((int) Math.min(since, 9) + 1)));
        reached.put(advance.id(), advance.approved().orElseThrow().minor());
    }

    /** The bank could not pay one. */
    public void cameBack(Random random) {
        any(random, AdvanceState.PAID).ifPresent(advance -> {
            advance.cameBack();
            reached.remove(advance.id());
            if (advance.kept().minor() + advance.givenBack().minor() > 0) {
                throw new AssertionError("They kept or gave back what they never had");
            }
            if (advance.left().minor() > 0
                    && (advance.settledBy().isPresent() || advance.settledOn().isPresent())) {
                throw new AssertionError("It is over, and something is left");
            }
        });
    }

    /** Whether they have some of one that they had when they spent something on that day. */
    public boolean inHand(LocalDate spentOn) {
        return advances.stream().anyMatch(advance -> advance.inHand(spentOn));
    }

    /** What reached them beforehand and they did not give back. */
    public long received() {
        long givenBack = advances.stream()
                .mapToLong(advance -> advance.givenBack().minor())
                .sum();
        return reached.values().stream().mapToLong(Long::longValue).sum() - givenBack;
    }

    /** What they have of it still, or kept for good; less what they spent of what has not reached them yet. */
    public long onThem() {
        return advances.stream()
                .mapToLong(advance -> advance.state() == AdvanceState.PAID
                        ? advance.left().minor() + advance.kept().minor()
                        : -advance.used().minor())
                .sum();
    }

    /** What is left of one stays theirs, or they gave it back. */
    public void close(Random random, LocalDate on) {
        any(random, AdvanceState.PAID)
                .filter(advance -> advance.left().minor() > 0)
                .ifPresent(advance ->
                        advance.close(random.nextBoolean() ? Leftover.KEPT : Leftover.GIVEN_BACK, CATRIN, on));
    }

    /** An expense was approved. */
    public Drawn draw(Money amount, LocalDate spentOn, LocalDate on) {
        List<Advance> inHand =
                advances.stream().filter(advance -> advance.inHand(spentOn)).toList();
        long before =
                inHand.stream().mapToLong(advance -> advance.left().minor()).sum();
        Drawn out = AdvanceUses.draw(inHand, amount, on, (advance, part) -> drawn += part.minor());
        if (out.before().minor() != before || out.part().minor() != Math.min(before, amount.minor())) {
            throw new AssertionError("Something else came out of it than all there was, or all that was spent");
        }
        return out;
    }

    /** What holds at every step. */
    public void holds() {
        long used = 0;
        for (Advance advance : advances) {
            long whole = advance.approved().map(Money::minor).orElse(0L);
            long together = advance.used().minor()
                    + advance.left().minor()
                    + advance.givenBack().minor()
                    + advance.kept().minor();
            if (whole != together) {
                throw new AssertionError("What was advanced is not what was used, is left, came back and was kept");
            }
            if (advance.left().minor() < 0) {
                throw new AssertionError("More came out of it than there was");
            }
            boolean over = whole > 0 && advance.left().minor() == 0;
            if (over != advance.settledOn().isPresent()) {
                throw new AssertionError("It is over when nothing is left, and not before");
            }
            used += advance.used().minor();
        }
        if (used != drawn) {
            throw new AssertionError("What came out of advances is not what expenses took");
        }
    }

    /** All that came out of them so far. */
    public long used() {
        return drawn;
    }

    private Optional<Advance> any(Random random, AdvanceState state) {
        List<Advance> some =
                advances.stream().filter(advance -> advance.state() == state).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }
}
