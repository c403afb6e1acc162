package org.alongside.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.detail.AccessNeed;
import org.alongside.core.identity.AccountId;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.wish.Avoided;
import org.alongside.mentoring.wish.DayPart;
import org.alongside.mentoring.wish.PrivateWish;
import org.alongside.mentoring.wish.Slot;
import org.alongside.mentoring.wish.Wish;
import org.alongside.mentoring.wish.Wishes;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.junit.jupiter.api.Test;

/** Two people beside each other: what keeps them apart, and how well they fit. */
class ComparisonTest {

    private static final Slot MONDAY = new Slot(DayOfWeek.MONDAY, DayPart.MORNING);
    private static final Slot TUESDAY = new Slot(DayOfWeek.TUESDAY, DayPart.AFTERNOON);
    private static final Places.Row LIBRARY = place("Central Library", true, false);
    private static final Places.Row CAFE = place("Garden café", false, true);

    private Wish maureens = Wish.ANYTHING;
    private Wish yusufs = Wish.ANYTHING;
    private PrivateWish maureensOwn = PrivateWish.NOTHING;
    private PrivateWish yusufsOwn = PrivateWish.NOTHING;
    private Set<AccessNeed> maureensNeeds = Set.of();
    private Set<AccountId> yusufsJudges = Set.of();
    private Set<String> yusufsTeams = Set.of();
    private Optional<AccountId> maureensAccount = Optional.empty();
    private List<Places.Row> places = List.of(LIBRARY, CAFE);

    @Test
    void whoSaysNothingSuitsEverybody() {
        assertThat(apart()).isEmpty();
        assertThat(comparison().why().sentences(Locale.UK, Map.of()))
                .containsExactly("Nothing speaks against it: neither of them asked for anything particular.");
    }

    @Test
    void noTimeInCommonKeepsTwoApart() {
        maureens = times(MONDAY);
        yusufs = times(TUESDAY);
        assertThat(apart()).contains(Rule.TIMES);

        yusufs = times(TUESDAY, MONDAY);
        assertThat(apart()).isEmpty();
    }

    @Test
    void noPlaceInCommonKeepsTwoApartOnlyIfTheyWouldMeetNoOtherWay() {
        maureens = inPerson(LIBRARY);
        yusufs = inPerson(CAFE);
        assertThat(apart()).contains(Rule.WAY_OR_PLACE);

        maureens = new Wish(Set.of(), Set.of(), Set.of(LIBRARY.id()), List.of(), "");
        yusufs = new Wish(Set.of(), Set.of(), Set.of(CAFE.id()), List.of(), "");
        assertThat(apart()).isEmpty();
    }

    @Test
    void aPlaceThatOneOfThemCannotUseIsNoPlace() {
        maureens = inPerson(LIBRARY, CAFE);
        yusufs = inPerson(CAFE);
        assertThat(apart()).isEmpty();

        maureensNeeds = Set.of(AccessNeed.STEP_FREE);
        assertThat(apart()).contains(Rule.ACCESS);
    }

    @Test
    void whatSomebodyAvoidsKeepsThemApartWithoutSayingSo() {
        yusufsTeams = Set.of("Riverside Recovery Team (East)");
        maureensOwn = avoiding(Avoided.Kind.TEAM, "RIVERSIDE recovery team");
        assertThat(apart()).contains(Rule.NOT_POSSIBLE);

        maureensOwn = avoiding(Avoided.Kind.PERSON, "Yusuf");
        assertThat(apart()).contains(Rule.NOT_POSSIBLE);

        maureensOwn = avoiding(Avoided.Kind.PERSON, "Riva");
        assertThat(apart()).isEmpty();
    }

    @Test
    void anAvoidedPlaceIsNeverNamedAndNeverTheOnlyOne() {
        maureens = inPerson(LIBRARY, CAFE);
        yusufs = inPerson(CAFE);
        maureensOwn = avoiding(Avoided.Kind.PLACE, "garden cafe");
        assertThat(apart()).contains(Rule.NOT_POSSIBLE);

        yusufs = inPerson(CAFE, LIBRARY);
        assertThat(apart()).isEmpty();
        assertThat(comparison().why().place()).contains(LIBRARY.id());
    }

    @Test
    void whoJudgesSomebodyIsNeverTheirMentor() {
        AccountId account = new AccountId(UUID.randomUUID());
        maureensAccount = Optional.of(account);
        yusufsJudges = Set.of(account);
        assertThat(apart()).contains(Rule.NOT_POSSIBLE);
    }

    @Test
    void whatIsAskedForCountsAndWhoSaysNothingFaresNoWorse() {
        assertThat(comparison().fits().get(Criterion.ASKED.position())).isEqualTo(Comparison.MIDDLE);
        maureensOwn = new PrivateWish(List.of("Speaks Welsh"), List.of(), List.of());
        assertThat(comparison().fits().get(Criterion.ASKED.position())).isZero();
        yusufsOwn = new PrivateWish(List.of(), List.of("speaks welsh"), List.of());
        assertThat(comparison().fits().get(Criterion.ASKED.position())).isEqualTo(100);
        assertThat(comparison().why().sentences(Locale.UK, Map.of()))
                .noneMatch(sentence -> sentence.contains("Welsh") || sentence.contains("asked for is"));
    }

    @Test
    void everyFitIsBetweenNothingAndAHundred() {
        assertThat(comparison().fits()).hasSize(Criterion.values().length).allMatch(fit -> fit >= 0 && fit <= 100);
    }

    private Optional<Rule> apart() {
        return comparison().apart();
    }

    private Comparison comparison() {
        return new Comparison(
                new Candidate(
                        somebody("Maureen"),
                        1,
                        new Wishes.Told(maureens, maureensOwn),
                        maureensNeeds,
                        Set.of(),
                        Set.of(),
                        maureensAccount,
                        Set.of()),
                new Candidate(
                        somebody("Yusuf"),
                        1,
                        new Wishes.Told(yusufs, yusufsOwn),
                        Set.of(),
                        yusufsTeams,
                        yusufsJudges,
                        Optional.empty(),
                        Set.of()),
                places);
    }

    private static PrivateWish avoiding(Avoided.Kind kind, String words) {
        return new PrivateWish(List.of(), List.of(), List.of(new Avoided(kind, words)));
    }

    private static Wish times(Slot... slots) {
        return new Wish(Set.of(slots), Set.of(), Set.of(), List.of(), "");
    }

    private static Wish inPerson(Places.Row... where) {
        return new Wish(
                Set.of(),
                Set.of(Channel.IN_PERSON),
                Stream.of(where).map(Places.Row::id).collect(Collectors.toSet()),
                List.of(),
                "");
    }

    private static Participant somebody(String name) {
        return new Participant(new ParticipantId(UUID.randomUUID()), name);
    }

    private static Places.Row place(String name, boolean stepFree, boolean quiet) {
        return new Places.Row(new PlaceId(UUID.randomUUID()), name, stepFree, quiet, Optional.empty());
    }
}
