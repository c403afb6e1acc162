package org.alongside.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alongside.mentoring.assignment.Assignments;
import org.alongside.mentoring.assignment.Market;
import org.alongside.mentoring.assignment.Plan;
import org.alongside.mentoring.assignment.Progress;
import org.junit.jupiter.api.Test;

/**
 * Pairs 2,000 mentors with 2,000 trainees, all of whom are possible for each other. The baseline is SciPy's
 * {@code linear_sum_assignment} on the same numbers in the same run, timed inside Python around the call alone; ours includes the
 * costs and the tie-break, which SciPy does not have. Beside it, what SciPy cannot do: all three levels, and four plans more.
 */
class MatchingBench {
    private static final int SIZE = 2_000;
    private static final int ROUNDS = 7;
    private static final double AT_MOST = 3;
    private static final String PYTHON = """
            import sys, time, numpy
            from scipy.optimize import linear_sum_assignment
            size = int(sys.argv[2])
            fits = numpy.fromfile(sys.argv[1], dtype='<i2').reshape(size, size).astype(float)
            linear_sum_assignment(fits[:100, :100], maximize=True)
            began = time.perf_counter()
            rows, columns = linear_sum_assignment(fits, maximize=True)
            took = time.perf_counter() - began
            print(took, int(fits[rows, columns].sum()))
            """;

    private record Timed(double seconds, long total) {}

    @Test
    void twoThousandOfEach() throws IOException, InterruptedException {
        assumeTrue(
                python("-c", "import scipy.optimize").isPresent(),
                "There is no python3 with SciPy on this machine to measure beside.");
        Files.createDirectories(Report.FOLDER);
        Path file = Report.FOLDER.resolve("matching.fits");
        try {
            Market market = market(file);
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            List<Double> allLevels = new ArrayList<>();
            List<Double> fourMore = new ArrayList<>();
            // A server has long been warm; the numbers of the first rounds do not count.
            for (int round = -2; round < ROUNDS; round++) {
                Timed one = ours(market, round);
                double plan = plans(market, round, 0);
                double plans = plans(market, round, Assignments.USUAL_MORE);
                Timed other = theirs(file);
                assertThat(one.total()).isEqualTo(other.total());
                if (round >= 0) {
                    ours.add(one.seconds());
                    allLevels.add(plan);
                    fourMore.add(plans);
                    theirs.add(other.seconds());
                }
            }
            double ratio = Report.median(ours) / Report.median(theirs);
            new Report("pair 2,000 mentors with 2,000 trainees, all possible", "seconds")
                    .with("highest-total", ours)
                    .with("scipy", theirs)
                    .with("ratio", ratio)
                    .with("at-most", AT_MOST)
                    .with("all-levels", allLevels)
                    .with("all-levels-and-four-more", fourMore)
                    .write("matching.json");
            assertThat(ratio).isLessThanOrEqualTo(AT_MOST);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Random fits, and the same in a file, by trainee. */
    private static Market market(Path file) throws IOException {
        Random random = new Random(20_261_130);
        ByteBuffer fits = ByteBuffer.allocate(SIZE * SIZE * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        Market.Builder builder = Market.of(SIZE, SIZE);
        for (int trainee = 0; trainee < SIZE; trainee++) {
            builder.places(trainee, 1);
            for (int mentor = 0; mentor < SIZE; mentor++) {
                int fit = random.nextInt(Market.BEST_FIT + 1);
                builder.possible(mentor, trainee, fit);
                fits.putShort((short) fit);
            }
        }
        Files.write(file, fits.array());
        return builder.build();
    }

    private static Timed ours(Market market, long seed) {
        long began = System.nanoTime();
        Plan plan = Assignments.highestTotal(market, seed, Progress.unheard());
        return new Timed(since(began), plan.total());
    }

    private static double plans(Market market, long seed, int more) {
        long began = System.nanoTime();
        List<Plan> plans = Assignments.plans(market, seed, more, Progress.unheard());
        double took = since(began);
        assertThat(plans).hasSize(1 + more);
        return took;
    }

    private static Timed theirs(Path file) throws InterruptedException {
        String[] words = python("-c", PYTHON, file.toString(), String.valueOf(SIZE))
                .orElseThrow()
                .trim()
                .split(" ", 2);
        return new Timed(Double.parseDouble(words[0]), Long.parseLong(words[1]));
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** What Python says; empty if it fails or is not there. */
    private static Optional<String> python(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
