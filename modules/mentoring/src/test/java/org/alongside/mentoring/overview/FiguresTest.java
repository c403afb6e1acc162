package org.alongside.mentoring.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** R13, as somebody outside would try it who knows the rule, and that a pair is one mentor and one trainee. */
class FiguresTest {

    private static final int LARGEST_COHORT = 10;

    /** Larger than the cohorts we ask about, or the edge would tell. */
    private static final int THINKABLE = 13;

    private record Scheme(int mentors, int trainees, int goOn, int over, int met) {

        int pairs() {
            return goOn + over;
        }
    }

    private static final Map<String, ToIntFunction<Scheme>> NUMBERS = Map.of(
            "mentors", Scheme::mentors,
            "trainees", Scheme::trainees,
            "pairs", Scheme::pairs,
            "pairs that go on", Scheme::goOn,
            "pairs that ended", Scheme::over,
            "times they met", Scheme::met);

    private static List<Scheme> schemes() {
        List<Scheme> schemes = new ArrayList<>();
        for (int goOn = 0; goOn <= THINKABLE; goOn++) {
            for (int over = goOn == 0 ? 1 : 0; goOn + over <= THINKABLE; over++) {
                for (int mentors = 1; mentors <= goOn + over; mentors++) {
                    for (int trainees = 1; trainees <= goOn + over; trainees++) {
                        for (int met = 0; met < 7; met++) {
                            schemes.add(new Scheme(mentors, trainees, goOn, over, met));
                        }
                    }
                }
            }
        }
        return schemes;
    }

    /** The small numbers of schemes of up to ten pairs that could be nothing else, given what is told. */
    private static List<String> givenAway(Function<Scheme, Object> told) {
        Map<Object, List<Scheme>> byWhatIsTold = new HashMap<>();
        schemes()
                .forEach(scheme -> byWhatIsTold
                        .computeIfAbsent(told.apply(scheme), unknown -> new ArrayList<>())
                        .add(scheme));
        List<String> found = new ArrayList<>();
        byWhatIsTold
                .values()
                .forEach(possible -> NUMBERS.forEach((name, number) -> {
                    int first = number.applyAsInt(possible.get(0));
                    boolean certain = possible.stream().allMatch(scheme -> number.applyAsInt(scheme) == first);
                    boolean asked = possible.stream().anyMatch(scheme -> scheme.pairs() <= LARGEST_COHORT);
                    if (certain && asked && first < 5) {
                        found.add(name + " of " + possible.get(0));
                    }
                }));
        return found;
    }

    @Test
    void whateverTheSchemeNoSmallNumberCanBeReckoned() {
        assertThat(givenAway(scheme ->
                        Figures.of(scheme.mentors(), scheme.trainees(), scheme.goOn(), scheme.over(), scheme.met())))
                .isEmpty();
    }

    @Test
    void toldEachByItselfTheyWouldGiveEachOtherAway() {
        assertThat(givenAway(scheme -> List.of(
                        scheme.mentors() + scheme.trainees() < 5
                                ? Optional.empty()
                                : Optional.of(scheme.mentors() + scheme.trainees()),
                        scheme.pairs() < 5 ? Optional.empty() : Optional.of(scheme.pairs()))))
                .as("eight people in fewer than five pairs are four pairs")
                .anyMatch(found -> found.startsWith("pairs of Scheme[mentors=4, trainees=4"));
    }

    @Test
    void theReferenceSchemeIsTold() {
        assertThat(Figures.of(7, 7, 7, 0, 40))
                .isEqualTo(new Figures(Optional.of(new Figures.People(7, 7, 7)), Optional.empty(), Optional.of(40)));
        assertThat(Figures.of(12, 12, 6, 6, 3))
                .isEqualTo(new Figures(
                        Optional.of(new Figures.People(12, 12, 12)),
                        Optional.of(new Figures.Pairs(6, 6)),
                        Optional.empty()));
    }

    @Test
    void ofASmallSchemeNothingIsTold() {
        assertThat(Figures.of(4, 7, 7, 0, 40)).isEqualTo(Figures.NOTHING);
        assertThat(Figures.of(4, 4, 4, 0, 24)).isEqualTo(Figures.NOTHING);
    }
}
