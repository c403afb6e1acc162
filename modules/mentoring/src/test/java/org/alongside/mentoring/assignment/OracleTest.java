package org.alongside.mentoring.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Large markets, beside the network solvers of OR-Tools, which share no line with ours. */
class OracleTest {
    /** Whom OR-Tools could pair, and how well they would fit together. */
    private record Answer(long count, long total) {}

    @BeforeAll
    static void load() {
        Loader.loadNativeLibraries();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 500, 2_000})
    void theHighestTotalOfADenseMarketIsThatOfALinearSumAssignment(int size) {
        Random random = new Random(size);
        Market.Builder builder = Market.of(size, size);
        LinearSumAssignment oracle = new LinearSumAssignment();
        for (int mentor = 0; mentor < size; mentor++) {
            builder.places(mentor, 1);
            for (int trainee = 0; trainee < size; trainee++) {
                int fit = random.nextInt(Market.BEST_FIT + 1);
                builder.possible(mentor, trainee, fit);
                oracle.addArcWithCost(mentor, trainee, Market.BEST_FIT - fit);
            }
        }
        assertThat(oracle.solve()).isEqualTo(LinearSumAssignment.Status.OPTIMAL);
        Plan plan = Assignments.highestTotal(builder.build(), size, Progress.unheard());
        assertThat(plan.count()).isEqualTo(size);
        assertThat(plan.total()).isEqualTo((long) size * Market.BEST_FIT - oracle.getOptimalCost());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 30",
        "100, 60, 100",
        "100, 170, 3",
        "500, 500, 20",
        "500, 350, 2",
        "2000, 2000, 2",
        "2000, 1200, 1"
    })
    void allThreeLevelsAreThoseOfACheapestFlow(int trainees, int mentors, int possibleInAHundred) {
        Random random = new Random(trainees + mentors);
        Market.Builder builder = Market.of(mentors, trainees);
        for (int mentor = 0; mentor < mentors; mentor++) {
            builder.places(mentor, random.nextInt(3));
            for (int trainee = 0; trainee < trainees; trainee++) {
                if (random.nextInt(100) < possibleInAHundred) {
                    builder.possible(mentor, trainee, random.nextInt(Market.BEST_FIT + 1));
                }
            }
        }
        Market market = builder.build();
        Answer all = flow(market, 0);
        Plan highest = Assignments.highestTotal(market, 7, Progress.unheard());
        assertThat(new Answer(highest.count(), highest.total())).isEqualTo(all);

        Plan best = Assignments.plans(market, 7, 2, Progress.unheard()).get(0);
        assertThat((long) best.count()).isEqualTo(all.count());
        int worst = best.worst().getAsInt();
        assertThat(flow(market, worst)).isEqualTo(new Answer(best.count(), best.total()));
        assertThat(flow(market, worst + 1).count()).isLessThan(all.count());
    }

    @Test
    void fewDifferentFitsAreNoHarder() {
        Random random = new Random(3);
        Market.Builder builder = Market.of(400, 400);
        for (int mentor = 0; mentor < 400; mentor++) {
            builder.places(mentor, 1);
            for (int trainee = 0; trainee < 400; trainee++) {
                if (random.nextInt(10) == 0) {
                    builder.possible(mentor, trainee, 1_000 * random.nextInt(4));
                }
            }
        }
        Market market = builder.build();
        Plan plan = Assignments.highestTotal(market, 7, Progress.unheard());
        assertThat(new Answer(plan.count(), plan.total())).isEqualTo(flow(market, 0));
    }

    /** As much flow as there can be from trainees to places, as cheap as that can be. */
    private static Answer flow(Market market, int atLeast) {
        MinCostFlow flow = new MinCostFlow();
        int mentors = market.mentors();
        int end = mentors + market.trainees();
        for (int mentor = 0; mentor < mentors; mentor++) {
            flow.addArcWithCapacityAndUnitCost(mentor, end, market.places(mentor), 0);
            for (int trainee = 0; trainee < market.trainees(); trainee++) {
                int fit = market.fit(mentor, trainee).orElse(-1);
                if (fit >= atLeast) {
                    flow.addArcWithCapacityAndUnitCost(mentors + trainee, mentor, 1, Market.BEST_FIT - fit);
                }
            }
        }
        for (int trainee = 0; trainee < market.trainees(); trainee++) {
            flow.setNodeSupply(mentors + trainee, 1);
        }
        flow.setNodeSupply(end, -market.trainees());
        assertThat(flow.solveMaxFlowWithMinCost()).isEqualTo(MinCostFlowBase.Status.OPTIMAL);
        long count = flow.getMaximumFlow();
        return new Answer(count, count * Market.BEST_FIT - flow.getOptimalCost());
    }
}
