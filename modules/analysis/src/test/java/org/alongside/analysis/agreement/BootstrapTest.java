package org.alongside.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static List<int[]> drawn(int clusters) {
        List<int[]> drawn = new ArrayList<>();
        Bootstrap.draw(clusters, drawn::add);
        return drawn;
    }

    @Test
    void drawsAsManyAsThereAre() {
        assertThat(drawn(7))
                .hasSize(Bootstrap.TIMES)
                .allSatisfy(times -> assertThat(Arrays.stream(times).sum()).isEqualTo(7));
    }

    @Test
    void drawsTheSameEachTime() {
        assertThat(drawn(7).toArray(int[][]::new)).isDeepEqualTo(drawn(7).toArray(int[][]::new));
    }

    @Test
    void drawsEachAsOftenAsTheOthers() {
        int[] all = new int[4];
        drawn(4).forEach(times -> Arrays.setAll(all, i -> all[i] + times[i]));
        assertThat(Arrays.stream(all).mapToObj(times -> 1.0 * times / Bootstrap.TIMES))
                .allSatisfy(times -> assertThat(times).isEqualTo(1, within(0.1)));
    }

    @Test
    void theMiddleNinetyFiveOfAHundred() {
        double[] values = IntStream.rangeClosed(0, 1_000)
                .mapToDouble(i -> (1_000 - i) / 1_000.0)
                .toArray();
        assertThat(Bootstrap.interval(values)).hasValueSatisfying(interval -> {
            assertThat(interval.low()).isEqualTo(0.025, within(1e-9));
            assertThat(interval.high()).isEqualTo(0.975, within(1e-9));
        });
    }

    @Test
    void saysNothingWhereMoreThanATenthOfTheStudiesDrawnHaveNoValue() {
        assertThat(Bootstrap.interval(new double[900])).isPresent();
        assertThat(Bootstrap.interval(new double[899])).isEmpty();
    }
}
