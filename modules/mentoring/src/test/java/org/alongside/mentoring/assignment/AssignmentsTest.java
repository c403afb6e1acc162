package org.alongside.mentoring.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alongside.mentoring.assignment.Evaluation.Breach;
import org.alongside.mentoring.assignment.Evaluation.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentsTest {
    private static final int CASES = 10_000;

    /** Every number of mentors and of trainees up to eight comes up about as often, with every density of what is possible. */
    private static Market random(Random random, int mentors, int trainees) {
        Market.Builder builder = Market.of(mentors, trainees);
        int[] places = new int[mentors];
        for (int mentor = 0; mentor < mentors; mentor++) {
            places[mentor] = random.nextInt(4);
            builder.places(mentor, places[mentor]);
        }
        double density = random.nextInt(11) / 10.0;
        int fits = 1 + random.nextInt(6);
        int step = random.nextBoolean() ? 1 : Market.BEST_FIT / fits;
        boolean pins = random.nextInt(3) == 0;
        for (int trainee = 0; trainee < trainees; trainee++) {
            boolean pinned = false;
            for (int mentor = 0; mentor < mentors; mentor++) {
                if (random.nextDouble() < density) {
                    builder.possible(mentor, trainee, random.nextInt(fits + 1) * step);
                    if (pins && !pinned && places[mentor] > 0 && random.nextInt(mentors * 2) == 0) {
                        builder.pin(mentor, trainee);
                        places[mentor]--;
                        pinned = true;
                    }
                }
            }
        }
        return builder.build();
    }

    /** So many cases with eight trainees that counting all plans stays quick: what is open is closed until it does. */
    private static Market countable(Random random, int mentors, int trainees) {
        while (true) {
            Market market = random(random, mentors, trainees);
            double plans = 1;
            for (int trainee = 0; trainee < trainees; trainee++) {
                int one = trainee;
                plans *= 1
                        + IntStream.range(0, mentors)
                                .filter(mentor -> market.fit(mentor, one).isPresent() && market.places(mentor) > 0)
                                .count();
            }
            // One in fifty of the large ones is counted all the same.
            if (plans < 100_000 || random.nextInt(50) == 0) {
                return market;
            }
        }
    }

    @Test
    void theBestPlansAreThoseThatCountingAllPlansFinds() {
        Random random = new Random(20_261_130);
        for (int number = 0; number < CASES; number++) {
            Market market = countable(random, 1 + number % 8, 1 + number / 8 % 8);
            long seed = random.nextLong();
            int more = random.nextInt(7);
            List<BruteForce.Candidate> all = BruteForce.plans(market, seed);
            List<Plan> plans = Assignments.plans(market, seed, more, Progress.unheard());
            assertThat(plans).as("case %s", number).hasSize(Math.min(1 + more, all.size()));
            for (int rank = 0; rank < plans.size(); rank++) {
                Plan plan = plans.get(rank);
                BruteForce.Candidate expected = all.get(rank);
                assertThat(plan.count()).as("case %s", number).isEqualTo(expected.count());
                if (plan.count() > 0) {
                    assertThat(plan.worst().getAsInt()).as("case %s", number).isEqualTo(expected.worst());
                }
                assertThat(plan.total()).as("case %s, rank %s", number, rank).isEqualTo(expected.total());
                assertThat(drawn(market, plan, seed))
                        .as("case %s, rank %s", number, rank)
                        .isEqualTo(expected.drawn());
                assertThat(Assignments.evaluate(market, plan.pairs()))
                        .isEqualTo(new Evaluation(plan.count(), plan.worst(), plan.total(), List.of()));
            }
            assertThat(new HashSet<>(plans)).as("case %s", number).hasSize(plans.size());
            assertThat(Assignments.plans(market, seed, 0, Progress.unheard())).isEqualTo(plans.subList(0, 1));
        }
    }

    private static long drawn(Market market, Plan plan, long seed) {
        return plan.pairs().stream()
                .filter(pair -> !market.pins().contains(pair))
                .mapToLong(pair -> TieBreak.drawn(TieBreak.rowOf(seed, pair.trainee()), pair.mentor()))
                .sum();
    }

    @Test
    void allPlansOfASmallMarketCanBeHad() {
        Market.Builder builder = Market.of(4, 3);
        for (int mentor = 0; mentor < 4; mentor++) {
            builder.places(mentor, 1);
            for (int trainee = 0; trainee < 3; trainee++) {
                builder.possible(mentor, trainee, 5_000);
            }
        }
        List<Plan> plans = Assignments.plans(builder.build(), 1, 1_000, Progress.unheard());
        assertThat(plans).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void placesOfOneMentorMakeNoDifferentPlans() {
        Market market = Market.of(1, 3)
                .places(0, 3)
                .possible(0, 0, 1)
                .possible(0, 1, 2)
                .possible(0, 2, 3)
                .build();
        assertThat(Assignments.plans(market, 1, Assignments.USUAL_MORE, Progress.unheard()))
                .singleElement()
                .satisfies(plan ->
                        assertThat(plan.pairs()).containsExactly(new Pair(0, 0), new Pair(0, 1), new Pair(0, 2)));
    }

    @Test
    void nobodyAndNothingIsAPlanToo() {
        for (Market market : List.of(
                Market.of(0, 0).build(),
                Market.of(0, 3).build(),
                Market.of(3, 0).places(0, 1).build(),
                Market.of(2, 2).places(0, 1).build(),
                Market.of(1, 1).possible(0, 0, 7).build())) {
            assertThat(Assignments.plans(market, 1, 4, Progress.unheard()))
                    .singleElement()
                    .satisfies(plan -> {
                        assertThat(plan.pairs()).isEmpty();
                        assertThat(plan.worst()).isEmpty();
                        assertThat(plan.total()).isZero();
                    });
        }
    }

    @Test
    void theOrderInWhichThingsAreSaidChangesNothing() {
        Random random = new Random(4);
        for (int number = 0; number < 50; number++) {
            int mentors = 5 + random.nextInt(30);
            int trainees = 5 + random.nextInt(30);
            List<int[]> said = new ArrayList<>();
            for (int mentor = 0; mentor < mentors; mentor++) {
                for (int trainee = 0; trainee < trainees; trainee++) {
                    if (random.nextInt(3) > 0) {
                        said.add(new int[] {mentor, trainee, 1_000 * random.nextInt(4)});
                    }
                }
            }
            List<Plan> plans = Assignments.plans(built(mentors, trainees, said), number, 4, Progress.unheard());
            for (int again = 0; again < 3; again++) {
                Collections.shuffle(said, random);
                assertThat(Assignments.plans(built(mentors, trainees, said), number, 4, Progress.unheard()))
                        .isEqualTo(plans);
            }
        }
    }

    private static Market built(int mentors, int trainees, List<int[]> said) {
        Market.Builder builder = Market.of(mentors, trainees);
        said.forEach(one -> builder.places(one[0], 1 + one[0] % 2).possible(one[0], one[1], one[2]));
        return builder.build();
    }

    @Test
    void theSeedDecidesBetweenPlansOfEqualWorthOnly() {
        Random random = new Random(5);
        int differences = 0;
        for (int number = 0; number < 300; number++) {
            Market market = random(random, 1 + random.nextInt(20), 1 + random.nextInt(20));
            Plan one = Assignments.plans(market, 1, 0, Progress.unheard()).get(0);
            Plan other = Assignments.plans(market, 2, 0, Progress.unheard()).get(0);
            assertThat(other.count()).isEqualTo(one.count());
            assertThat(other.worst()).isEqualTo(one.worst());
            assertThat(other.total()).isEqualTo(one.total());
            differences += one.equals(other) ? 0 : 1;
        }
        assertThat(differences).isGreaterThan(30);
    }

    /** Written down once: a draw that changes would change decisions that were made and recorded. */
    @Test
    void theDrawIsTheSameForEver() {
        assertThat(TieBreak.drawn(TieBreak.rowOf(0, 0), 0)).isEqualTo(DRAWN[0]);
        assertThat(TieBreak.drawn(TieBreak.rowOf(42, 7), 3)).isEqualTo(DRAWN[1]);
        assertThat(TieBreak.drawn(TieBreak.rowOf(Long.MIN_VALUE, 4_999), 4_999)).isEqualTo(DRAWN[2]);
    }

    private static final long[] DRAWN = {684141, 104455, 663010};

    @Test
    void noPlanOfALargeMarketBreaksARuleOrComesTwice() {
        Random random = new Random(6);
        for (int number = 0; number < 40; number++) {
            Market market = random(random, 1 + random.nextInt(150), 1 + random.nextInt(150));
            List<Plan> plans = Assignments.plans(market, number, 8, Progress.unheard());
            assertThat(plans).doesNotHaveDuplicates();
            for (int rank = 0; rank < plans.size(); rank++) {
                Plan plan = plans.get(rank);
                assertThat(Assignments.evaluate(market, plan.pairs()))
                        .isEqualTo(new Evaluation(plan.count(), plan.worst(), plan.total(), List.of()));
                assertThat(plan.pairs())
                        .isSortedAccordingTo((one, other) -> Integer.compare(one.trainee(), other.trainee()));
                assertThat(plan.count()).isEqualTo(plans.get(0).count());
                assertThat(plan.worst()).isEqualTo(plans.get(0).worst());
                assertThat(plan.total())
                        .isLessThanOrEqualTo(plans.get(Math.max(0, rank - 1)).total());
            }
        }
    }

    @Test
    void theWorstOffComeBeforeTheSumAndTheCountBeforeBoth() {
        Market market = Market.of(2, 2)
                .places(0, 1)
                .places(1, 1)
                .possible(0, 0, 10_000)
                .possible(1, 1, 100)
                .possible(0, 1, 200)
                .possible(1, 0, 200)
                .build();
        Plan fair = Assignments.plans(market, 1, 0, Progress.unheard()).get(0);
        assertThat(fair.worst()).hasValue(200);
        assertThat(fair.total()).isEqualTo(400);
        Plan sum = Assignments.highestTotal(market, 1, Progress.unheard());
        assertThat(sum.worst()).hasValue(100);
        assertThat(sum.total()).isEqualTo(10_100);

        Market narrow = Market.of(2, 2)
                .places(0, 1)
                .places(1, 1)
                .possible(0, 0, 10_000)
                .possible(0, 1, 0)
                .possible(1, 0, 0)
                .build();
        assertThat(Assignments.plans(narrow, 1, 0, Progress.unheard()).get(0).count())
                .isEqualTo(2);
        assertThat(Assignments.highestTotal(narrow, 1, Progress.unheard()).count())
                .isEqualTo(2);
    }

    @Test
    void aPoorPinLetsTheOthersBeAsPoorAndNoPoorer() {
        Market market = Market.of(3, 3)
                .places(0, 1)
                .places(1, 1)
                .places(2, 1)
                .possible(0, 0, 10)
                .pin(0, 0)
                .possible(1, 1, 10)
                .possible(2, 2, 9_000)
                .possible(1, 2, 400)
                .possible(2, 1, 400)
                .build();
        Plan plan = Assignments.plans(market, 1, 0, Progress.unheard()).get(0);
        assertThat(plan.pairs()).containsExactly(new Pair(0, 0), new Pair(1, 1), new Pair(2, 2));
        assertThat(plan.worst()).hasValue(10);
    }

    @Test
    void pinsThatCannotBeKeptAreNamed() {
        Market.Builder builder = Market.of(3, 4)
                .places(0, 1)
                .places(1, 2)
                .places(2, 1)
                .possible(0, 0, 1)
                .possible(0, 1, 1)
                .possible(1, 2, 1)
                .possible(1, 3, 1)
                .possible(2, 3, 1)
                .pin(1, 2);
        assertThat(builder.build().pins()).containsExactly(new Pair(1, 2));
        assertThatThrownBy(() -> builder.pin(2, 2).build())
                .isInstanceOfSatisfying(
                        PinsDoNotFit.class,
                        refused -> assertThat(refused.pins()).containsExactly(new Pair(1, 2), new Pair(2, 2)));
        Market.Builder crowded = Market.of(2, 3)
                .places(0, 1)
                .places(1, 1)
                .possible(0, 0, 1)
                .possible(0, 1, 1)
                .possible(1, 2, 1)
                .pin(0, 1)
                .pin(0, 0)
                .pin(1, 2);
        assertThatThrownBy(crowded::build)
                .isInstanceOfSatisfying(
                        PinsDoNotFit.class,
                        refused -> assertThat(refused.pins()).containsExactly(new Pair(0, 0), new Pair(0, 1)));
        assertThat(crowded.places(0, 2).build().pins()).hasSize(3);
        assertThatThrownBy(() -> crowded.notPossible(1, 2).build())
                .isInstanceOfSatisfying(
                        PinsDoNotFit.class,
                        refused -> assertThat(refused.pins()).containsExactly(new Pair(1, 2)));
    }

    @Test
    void whatIfTellsWhatPairsComeToAndWhichRulesTheyBreak() {
        Market market = Market.of(2, 3)
                .places(0, 1)
                .places(1, 2)
                .possible(0, 0, 700)
                .possible(0, 1, 300)
                .possible(1, 1, 500)
                .possible(1, 2, 900)
                .pin(1, 2)
                .build();
        assertThat(Assignments.evaluate(market, List.of(new Pair(1, 2), new Pair(0, 0))))
                .isEqualTo(new Evaluation(2, OptionalInt.of(700), 1_600, List.of()));
        Evaluation broken =
                Assignments.evaluate(market, List.of(new Pair(0, 0), new Pair(0, 1), new Pair(1, 0), new Pair(1, 1)));
        assertThat(broken.breaches())
                .containsExactly(
                        new Breach(Rule.OVER_PLACES, new Pair(0, 1)),
                        new Breach(Rule.NOT_POSSIBLE, new Pair(1, 0)),
                        new Breach(Rule.TRAINEE_TWICE, new Pair(1, 0)),
                        new Breach(Rule.TRAINEE_TWICE, new Pair(1, 1)),
                        new Breach(Rule.PIN_MISSING, new Pair(1, 2)));
        assertThat(broken.count()).isEqualTo(2);
        assertThat(broken.worst()).hasValue(300);
        assertThat(broken.total()).isEqualTo(1_500);
        assertThat(broken.allowed()).isFalse();
    }

    @Test
    void aMarketStaysAsItWasBuilt() {
        Market.Builder builder = Market.of(1, 1).places(0, 1).possible(0, 0, 5);
        Market before = builder.build();
        Market after = builder.places(0, 0).possible(0, 0, 6).build();
        assertThat(before.places(0)).isEqualTo(1);
        assertThat(before.fit(0, 0)).hasValue(5);
        assertThat(after.places(0)).isZero();
        assertThat(after.fit(0, 0)).hasValue(6);
    }

    @Test
    void whatIsOutOfBoundsIsRefused() {
        Market.Builder builder = Market.of(2, 2);
        for (Runnable wrong : Arrays.<Runnable>asList(
                () -> Market.of(-1, 1),
                () -> Market.of(1, Market.MOST + 1),
                () -> builder.places(2, 1),
                () -> builder.places(0, -1),
                () -> builder.possible(0, 0, Market.BEST_FIT + 1),
                () -> builder.possible(0, 0, -1),
                () -> builder.possible(2, 0, 1),
                () -> builder.possible(0, 2, 1),
                () -> builder.pin(-1, 0),
                () -> Assignments.plans(builder.build(), 1, -1, Progress.unheard()))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void progressGoesFromNothingToAllAndNeverBack() {
        Market market = random(new Random(8), 200, 200);
        List<Integer> heard = new ArrayList<>();
        Assignments.plans(market, 1, 4, (done, of) -> {
            assertThat(of).isEqualTo(100);
            heard.add(done);
        });
        assertThat(heard).isSorted().startsWith(0).endsWith(100);
        assertThat(heard.stream().distinct().count()).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 10, 50})
    void cancellingStopsIt(int after) {
        Market market = random(new Random(9), 300, 300);
        AtomicInteger calls = new AtomicInteger();
        CancellationException enough = new CancellationException("enough");
        assertThatThrownBy(() -> Assignments.plans(market, 1, 4, (done, of) -> {
                    if (calls.getAndIncrement() == after) {
                        throw enough;
                    }
                }))
                .isSameAs(enough);
        assertThat(calls).hasValue(after + 1);
    }

    @Test
    void theLongestWaysInTheLargestMarketOverflowNowhere() {
        // Chains in which one who comes in makes everybody else move: the longest ways and the widest prices.
        int size = Market.MOST - 1;
        Market.Builder builder = Market.of(size, size + 1);
        for (int trainee = 0; trainee <= size; trainee++) {
            if (trainee < size) {
                builder.places(trainee, 1).possible(trainee, trainee, 0);
            }
            if (trainee > 0) {
                builder.possible(trainee - 1, trainee, Market.BEST_FIT);
            }
        }
        List<Plan> plans = Assignments.plans(builder.build(), 1, 4, Progress.unheard());
        assertThat(plans).hasSize(1);
        assertThat(plans.get(0).total()).isEqualTo((long) size * Market.BEST_FIT);
        Optional<Pair> first = plans.get(0).pairs().stream().findFirst();
        assertThat(first).contains(new Pair(0, 1));
    }
}
