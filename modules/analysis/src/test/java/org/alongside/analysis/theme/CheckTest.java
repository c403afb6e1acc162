package org.alongside.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.analysis.theme.Check.Facts;
import org.alongside.analysis.theme.Check.Look;
import org.alongside.analysis.theme.Check.Reason;
import org.junit.jupiter.api.Test;

/** How a theme stands to the rules of its study. */
class CheckTest {
    private static final Facts NOTHING = new Facts(0, 0, List.of(), List.of(), ThemeState.DRAFT);

    private static Check only(Rules rules, Facts facts) {
        List<Check> all = Check.all(rules, facts);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Check counterExample(int against, Boolean... searches) {
        return only(
                new Rules(0, true, false, false),
                new Facts(0, against, List.of(searches), List.of(), ThemeState.DRAFT));
    }

    private static Check outsider(Look... looks) {
        return only(new Rules(0, false, true, false), new Facts(0, 0, List.of(), List.of(looks), ThemeState.DRAFT));
    }

    private static Check review(ThemeState state) {
        return only(new Rules(0, false, false, true), new Facts(0, 0, List.of(), List.of(), state));
    }

    @Test
    void aStudyThatSetNoRulesWantsNothing() {
        assertThat(Check.all(Rules.NONE, NOTHING)).isEmpty();
    }

    @Test
    void aStudyThatWantsAllOfItIsToldOfEach() {
        assertThat(Check.all(new Rules(3, true, true, true), NOTHING))
                .extracting(Check::rule)
                .containsExactly(Rule.values());
    }

    @Test
    void peopleAreCounted() {
        Rules three = new Rules(3, false, false, false);
        assertThat(only(three, new Facts(3, 0, List.of(), List.of(), ThemeState.DRAFT)))
                .isEqualTo(new Check(Rule.PEOPLE, true, Reason.ENOUGH_PEOPLE, 3));
        assertThat(only(three, new Facts(2, 0, List.of(), List.of(), ThemeState.DRAFT)))
                .isEqualTo(new Check(Rule.PEOPLE, false, Reason.TOO_FEW_PEOPLE, 2));
    }

    @Test
    void whatSpeaksAgainstItStaysFoundAndThatNothingWasFoundIsTrueOfTheThemeAsItWas() {
        assertThat(counterExample(1).met()).isTrue();
        assertThat(counterExample(0, true).reason()).isEqualTo(Reason.NONE_FOUND);
        assertThat(counterExample(0, false).reason()).isEqualTo(Reason.SOUGHT_EARLIER);
        assertThat(counterExample(0, false).met()).isFalse();
        assertThat(counterExample(0).reason()).isEqualTo(Reason.NOT_SOUGHT);
    }

    @Test
    void aLookCountsFromOutsideAndAtTheThemeAsItIs() {
        assertThat(outsider(new Look(true, true)).met()).isTrue();
        assertThat(outsider(new Look(true, false)).reason()).isEqualTo(Reason.LOOKED_AT_EARLIER);
        assertThat(outsider(new Look(false, true)).reason()).isEqualTo(Reason.INVOLVED_SINCE);
        assertThat(outsider(new Look(false, true), new Look(true, false)).met()).isFalse();
        assertThat(outsider().reason()).isEqualTo(Reason.NOT_LOOKED_AT);
    }

    @Test
    void theReviewIsDoneWhenItIsOverAndTheThemeIsAsItWasThen() {
        assertThat(review(ThemeState.AGREED).met()).isTrue();
        assertThat(review(ThemeState.IN_REVIEW).reason()).isEqualTo(Reason.REVIEW_OPEN);
        assertThat(review(ThemeState.DRAFT).reason()).isEqualTo(Reason.NOT_REVIEWED);
    }
}
