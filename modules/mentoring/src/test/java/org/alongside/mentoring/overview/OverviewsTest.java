package org.alongside.mentoring.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.accreditation.Accreditation;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Languages;
import org.alongside.core.ui.Todo;
import org.alongside.mentoring.World;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.spi.InitiativeId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class OverviewsTest {

    private static final List<String> NAMES = List.of(
            "Maureen",
            "Dev",
            "Hannah",
            "Yusuf",
            "Beatrix",
            "Cornelius",
            "Delphine",
            "Ferdinand",
            "Genevieve",
            "Humphrey");

    @Inject
    private World world;

    @Inject
    private Overviews overviews;

    @Inject
    private Pairings pairings;

    @Inject
    private Meetings meetings;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Accreditation accreditation;

    private Pairings.Row first;

    @BeforeEach
    void begin() {
        world.begin();
        first = world.pair("Maureen", "Hannah");
    }

    private Overview overview(String who) {
        return world.as(who, () -> overviews.read(Optional.empty(), Locale.UK));
    }

    private Outside outside(String who) {
        return world.as(who, () -> overviews.outside(Optional.empty()));
    }

    private String picture(String who) {
        return world.as(who, () -> overviews.picture(Optional.empty(), Locale.UK));
    }

    /** Five pairs, each of which met twice. */
    private void fivePairs() {
        world.join("Beatrix", "Cornelius");
        world.join("Delphine", "Ferdinand");
        world.join("Genevieve", "Humphrey");
        Stream.of(
                        first,
                        world.pair("Dev", "Yusuf"),
                        world.pair("Beatrix", "Cornelius"),
                        world.pair("Delphine", "Ferdinand"),
                        world.pair("Genevieve", "Humphrey"))
                .forEach(pair -> Stream.of(-2, -3).forEach(days -> {
                    Meetings.Row meeting = world.meetingIn(pair.id(), days);
                    world.run(
                            "Catrin",
                            () -> meetings.markFor(meeting.id(), pair.mentor().id(), Outcome.MET, Method.SPOKEN));
                }));
    }

    @Test
    void showsWhereEachPairIs() {
        Pairings.Row second = world.pair("Dev", "Yusuf");
        world.run("Catrin", () -> pairings.end(second.id()));
        Meetings.Row next = world.meetingIn(first.id(), 10);
        Meetings.Row last = world.meetingIn(first.id(), 40);

        Overview overview = overview("Catrin");

        assertThat(overview.pairs())
                .extracting(Overview.Pair::mentor, Overview.Pair::state)
                .containsExactly(tuple("Maureen", PairingState.MEETING), tuple("Dev", PairingState.ENDED_PLANNED));
        assertThat(overview.pairs().get(0).next()).contains(next.plannedAt());
        LocalDate end = world.as("Maureen", () -> pairings.readMine(first.id())).endsOn();
        assertThat(overview.pairs().get(0).plannedEnd()).contains(end);
        assertThat(overview.pairs().get(1).plannedEnd()).isEmpty();
        assertThat(overview.pairs().get(1).endedOn()).isPresent();
        assertThat(overview.coming())
                .as("the next thirty days only")
                .extracting(Overview.Coming::at)
                .containsExactly(next.plannedAt());
    }

    @Test
    void showsOneSchemeTheNewestUnlessAnotherIsNamed() {
        InitiativeId newer = world.as(
                "Catrin",
                () -> initiatives.create("mentoring", "Next year", LocalDate.of(2027, 10, 1), Optional.empty()));

        assertThat(overview("Catrin").initiative().id()).isEqualTo(newer);
        assertThat(overview("Catrin").pairs()).isEmpty();
        assertThat(overview("Catrin").duties()).as("of the other scheme").isEmpty();
        Overview older = world.as("Catrin", () -> overviews.read(Optional.of(world.initiative()), Locale.UK));
        assertThat(older.pairs()).hasSize(1);
        assertThat(older.duties()).hasSize(1);
        assertThatThrownBy(() -> world.as(
                        "Catrin", () -> overviews.read(Optional.of(new InitiativeId(UUID.randomUUID())), Locale.UK)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void saysWhatStaffOweAndUntilWhen() {
        world.run("Maureen", () -> pairings.leave(first.id()));
        world.pair("Dev", "Yusuf");

        assertThat(overview("Catrin").duties())
                .extracting(Todo::sentence)
                .containsExactly(
                        "Tell Hannah kindly that Maureen has stopped", "Dev and Yusuf have no meeting planned");
        assertThat(overview("Catrin").duties().get(0).due()).isPresent();
        assertThat(overview("Samira").duties())
                .as("a supporter has other tasks")
                .isEmpty();
    }

    /** R5: a meeting of the past that nobody marked is nobody's fault, and nothing here. */
    @Test
    void silenceAboutAMeetingIsNoDuty() {
        world.meetingIn(first.id(), 10);
        world.meetingIn(first.id(), -30);

        assertThat(overview("Catrin").duties()).isEmpty();
    }

    /** R5: picture, pairs and what comes next are the same, whatever became of the past. */
    @Test
    void whatBecameOfAMeetingShowsNowhere() {
        Meetings.Row meeting = world.meetingIn(first.id(), -3);
        Overview unmarked = overview("Catrin");
        String picture = picture("Catrin");
        for (Outcome outcome : Outcome.values()) {
            world.run("Catrin", () -> meetings.markFor(meeting.id(), world.id("Maureen"), outcome, Method.SPOKEN));
            Overview marked = overview("Catrin");
            assertThat(marked.timeline()).isEqualTo(unmarked.timeline());
            assertThat(marked.pairs()).isEqualTo(unmarked.pairs());
            assertThat(marked.duties()).isEqualTo(unmarked.duties());
            assertThat(picture("Catrin")).isEqualTo(picture);
        }
        assertThat(picture).contains("Maureen and Hannah");
    }

    @Test
    void countsTrulyForTheTeam() {
        Meetings.Row meeting = world.meetingIn(first.id(), -3);
        world.run("Maureen", () -> meetings.mark(meeting.id(), Outcome.MET));
        world.meetingIn(first.id(), -2);
        world.run("Catrin", () -> pairings.end(first.id()));
        world.run("Catrin", () -> pairings.remember(first.id(), 2));
        world.pair("Dev", "Hannah");

        assertThat(overview("Catrin").counts()).isEqualTo(new Overview.Counts(2, 1, 2, 3));
    }

    @Test
    void whoeverJudgesATraineeSeesAndCountsNothingOfTheirPair() {
        world.pair("Dev", "Yusuf");
        world.meetingIn(first.id(), 3);

        Overview seen = overview("Anita");

        assertThat(seen.pairs()).extracting(Overview.Pair::mentor).containsExactly("Dev");
        assertThat(seen.coming()).isEmpty();
        assertThat(seen.duties()).extracting(Todo::sentence).noneMatch(sentence -> sentence.contains("Maureen"));
        assertThat(seen.counts()).isEqualTo(new Overview.Counts(1, 1, 1, 0));
        assertThat(picture("Anita")).contains("Yusuf").doesNotContain("Hannah", "Maureen");
    }

    @Test
    void aSmallSchemeIsNotCountedOutside() {
        Outside outside = outside("Catrin");

        assertThat(outside.figures()).isEqualTo(Figures.NOTHING);
        assertThat(outside.sentences(Locale.UK))
                .containsExactly(
                        "Mentoring: from October 2026, no end planned.",
                        "How many took part is not told: one of the numbers is below 5.");
    }

    @Test
    void aLargerOneIsInMonthsAndWithoutAnybody() {
        fivePairs();

        Outside outside = outside("Catrin");

        assertThat(outside.figures().people()).contains(new Figures.People(5, 5, 5));
        assertThat(outside.figures().pairs()).as("none has ended").isEmpty();
        assertThat(outside.figures().met()).contains(10);
        assertThat(outside.span()).isPresent();
        assertThat(outside.sentences(Locale.UK))
                .contains("5 mentors and 5 trainees took part, in 5 pairs.")
                .anyMatch(sentence -> sentence.startsWith("Pairs met 10 times. Months in which they did: "));
        assertNobodyAndNoDay(outside + " " + outside.sentences(Locale.UK) + outside.sentences(Languages.WELSH));
    }

    @Test
    void ofMeetingsNoLongerKeptNobodyKnowsTheMonths() {
        fivePairs();
        world.run("Catrin", () -> pairings.end(first.id()));
        world.run("Catrin", () -> pairings.remember(first.id(), 4));

        assertThat(outside("Catrin").figures().met()).contains(14);
        assertThat(outside("Catrin").span()).isEmpty();
    }

    @Test
    void whoeverJudgesATraineeIsToldNoNumbersThatGoOutside() {
        fivePairs();

        assertThat(outside("Anita").numbersToo()).isFalse();
        assertThat(outside("Anita").figures()).isEqualTo(Figures.NOTHING);
        assertThat(outside("Anita").sentences(Locale.UK)).hasSize(2).noneMatch(sentence -> sentence.contains("5"));
    }

    /** The canary for what goes to those who accredit the programme. */
    @Test
    void theEvidenceForAccreditationNamesNobodyAndNoDay() {
        fivePairs();
        StringBuilder all = new StringBuilder();
        for (Locale locale : List.of(Locale.UK, Languages.WELSH)) {
            for (String map : List.of("4pi-2015", "hcpc-sets-2017", "uk-standards-2019")) {
                all.append(world.as("Catrin", () -> accreditation.read(map, locale)));
            }
        }

        assertThat(all).contains("Pairs met 10 times.", "Mentor (time is paid): people who took part so far: 5");
        assertNobodyAndNoDay(all.toString());
    }

    @Test
    void isForThoseWhoSeePairs() {
        assertThatThrownBy(() -> overview("Maureen")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> outside("Hannah")).isInstanceOf(NotAllowed.class);
    }

    private void assertNobodyAndNoDay(String told) {
        assertThat(told).doesNotContain(NAMES);
        assertThat(told)
                .doesNotContain(
                        NAMES.stream().map(name -> world.id(name).toString()).toList());
        assertThat(told)
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
                .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
    }
}
