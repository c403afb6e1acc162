package org.alongside.support.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;
import org.junit.jupiter.api.Test;

/** Whatever absences there are: every open thing is one person's who is there, on every day. */
class RotaTest {
    private static final int CASES = 3_000;
    private static final int DAYS = 40;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final AccountId samira = account(1);
    private final AccountId sue = account(2);
    private final AccountId tariq = account(3);

    /** Whose a thing is, on a day. */
    private interface Owners {
        Optional<AccountId> owner(World world, Thing thing, LocalDate today);
    }

    private record Thing(int number, AccountId given, Optional<ParticipantId> about, LocalDate due) {}

    private record World(
            List<Rota.Away> absences,
            Set<AccountId> staff,
            Map<ParticipantId, Set<AccountId>> judges,
            List<Thing> things) {
        Rota rota() {
            return new Rota(absences, staff, judges);
        }

        boolean away(AccountId who, LocalDate day) {
            return absences.stream().anyMatch(absence -> absence.who().equals(who) && absence.on(day));
        }

        /** Everybody who may look after a thing that day, reckoned in another way: the stand-ins of stand-ins of whoever has it. */
        Set<AccountId> couldDo(Thing thing, LocalDate day) {
            Set<AccountId> reached = new HashSet<>(Set.of(thing.given()));
            boolean grew = true;
            while (grew) {
                Set<AccountId> more = new HashSet<>();
                absences.stream()
                        .filter(absence -> absence.on(day) && reached.contains(absence.who()))
                        .forEach(absence -> absence.standIn().ifPresent(more::add));
                grew = reached.addAll(more);
            }
            reached.removeIf(one -> away(one, day)
                    || !staff.contains(one)
                    || thing.about()
                            .filter(person ->
                                    judges.getOrDefault(person, Set.of()).contains(one))
                            .isPresent());
            return reached;
        }
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(7, number));
    }

    private static World random(Random random) {
        int size = 2 + random.nextInt(6);
        List<AccountId> staff = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            staff.add(account(i));
        }
        List<ParticipantId> trainees = List.of(new ParticipantId(new UUID(8, 1)), new ParticipantId(new UUID(8, 2)));
        Map<ParticipantId, Set<AccountId>> judges = new HashMap<>();
        trainees.forEach(trainee -> judges.put(trainee, Set.of(staff.get(random.nextInt(size)))));
        List<Rota.Away> absences = new ArrayList<>();
        for (AccountId who : staff) {
            LocalDate from = FIRST.plusDays(random.nextInt(12));
            // Nobody is away twice at the same time: the use case sees to that.
            while (from.isBefore(FIRST.plusDays(DAYS)) && random.nextInt(4) > 0) {
                LocalDate until = from.plusDays(random.nextInt(15));
                Optional<AccountId> standIn = random.nextInt(6) == 0
                        ? Optional.empty()
                        : Optional.of(staff.get(random.nextInt(size))).filter(one -> !one.equals(who));
                absences.add(new Rota.Away(who, from, until, standIn));
                from = until.plusDays(1 + random.nextInt(10));
            }
        }
        Set<AccountId> here = new HashSet<>(staff);
        if (random.nextInt(5) == 0) {
            here.remove(staff.get(random.nextInt(size)));
        }
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            things.add(new Thing(
                    i,
                    staff.get(random.nextInt(size)),
                    random.nextInt(3) == 0 ? Optional.of(trainees.get(random.nextInt(2))) : Optional.empty(),
                    FIRST.plusDays(random.nextInt(DAYS))));
        }
        return new World(absences, here, judges, things);
    }

    private static void holds(Owners owners, int cases) {
        Random random = new Random(20_261_130);
        for (int i = 0; i < cases; i++) {
            World world = random(random);
            List<Thing> before = List.copyOf(world.things());
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
                Set<Integer> seen = new HashSet<>();
                for (Thing thing : world.things()) {
                    Optional<AccountId> owner = owners.owner(world, thing, day);
                    LocalDate today = day;
                    boolean anybody = !world.couldDo(thing, day).isEmpty();
                    if (anybody) {
                        assertThat(owner).as("%s on %s", thing, day).isPresent();
                        assertThat(world.away(owner.get(), today))
                                .as("%s is away on %s and has %s", owner.get(), day, thing)
                                .isFalse();
                    }
                    owner.ifPresent(one -> {
                        assertThat(world.staff()).contains(one);
                        thing.about()
                                .ifPresent(person -> assertThat(world.judges().get(person))
                                        .as("who judges somebody does not look after them")
                                        .doesNotContain(one));
                    });
                    assertThat(seen.add(thing.number())).isTrue();
                }
                assertThat(seen).hasSize(world.things().size());
            }
            assertThat(world.things()).as("no day moves because of an absence").isEqualTo(before);
        }
    }

    @Test
    void everyThingIsOnePersonsWhoIsThereOnEveryDay() {
        holds(
                (world, thing, day) -> world.rota().owner(Optional.of(thing.given()), thing.about(), thing.due(), day),
                CASES);
    }

    @Test
    void thatIsNotSoIfStandInsWereNotAsked() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> holds((world, thing, day) -> Optional.of(thing.given()), 200));
    }

    @Test
    void norIfTheStandInOfAStandInWereNotAsked() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> holds(
                        (world, thing, day) -> world.absences().stream()
                                .filter(absence -> absence.who().equals(thing.given()) && absence.on(day))
                                .findFirst()
                                .map(Rota.Away::standIn)
                                .orElse(Optional.of(thing.given())),
                        200));
    }

    @Test
    void norIfOnlyTheDayItIsDueWereLookedAt() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> holds(
                        (world, thing, day) ->
                                world.rota().onDay(Optional.of(thing.given()), thing.about(), thing.due()),
                        200));
    }

    private Rota away(LocalDate from, LocalDate until) {
        return new Rota(
                List.of(new Rota.Away(samira, from, until, Optional.of(sue))), Set.of(samira, sue, tariq), Map.of());
    }

    @Test
    void whatFallsDueInAnAbsenceIsWithTheStandInFromTheDayItIsKnown() {
        Rota rota = away(FIRST.plusDays(5), FIRST.plusDays(9));
        Optional<AccountId> given = Optional.of(samira);

        assertThat(rota.owner(given, Optional.empty(), FIRST.plusDays(4), FIRST))
                .contains(samira);
        assertThat(rota.owner(given, Optional.empty(), FIRST.plusDays(5), FIRST))
                .contains(sue);
        assertThat(rota.owner(given, Optional.empty(), FIRST.plusDays(9), FIRST))
                .contains(sue);
        assertThat(rota.owner(given, Optional.empty(), FIRST.plusDays(10), FIRST))
                .contains(samira);
    }

    @Test
    void whatIsStillOpenComesBackAfterwards() {
        Rota rota = away(FIRST.plusDays(5), FIRST.plusDays(9));
        Optional<AccountId> given = Optional.of(samira);

        assertThat(rota.owner(given, Optional.empty(), FIRST.plusDays(7), FIRST.plusDays(9)))
                .contains(sue);
        assertThat(rota.owner(given, Optional.empty(), FIRST.plusDays(7), FIRST.plusDays(10)))
                .contains(samira);
        assertThat(rota.owner(given, Optional.empty(), FIRST.plusDays(2), FIRST.plusDays(7)))
                .as("what was late already is looked after, too")
                .contains(sue);
        assertThat(rota.owner(given, Optional.empty(), FIRST.plusDays(20), FIRST.plusDays(7)))
                .as("and what is due later")
                .contains(sue);
    }

    @Test
    void twoWhoStandInForEachOtherAreNobody() {
        Rota rota = new Rota(
                List.of(
                        new Rota.Away(samira, FIRST, FIRST.plusDays(5), Optional.of(sue)),
                        new Rota.Away(sue, FIRST, FIRST.plusDays(5), Optional.of(samira))),
                Set.of(samira, sue),
                Map.of());
        assertThat(rota.owner(Optional.of(samira), Optional.empty(), FIRST, FIRST))
                .isEmpty();
        assertThat(rota.attended(FIRST)).isEmpty();
        assertThat(rota.attended(FIRST.plusDays(6))).containsExactlyInAnyOrder(samira, sue);
    }
}
