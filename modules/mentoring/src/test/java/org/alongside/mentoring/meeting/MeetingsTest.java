package org.alongside.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.initiative.ActivityUnmarked;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.setting.Settings;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.Told;
import org.alongside.mentoring.World;
import org.alongside.mentoring.pairing.NotOneOfTheTwo;
import org.alongside.mentoring.pairing.PairingOver;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.wish.DayPart;
import org.alongside.mentoring.wish.PrivateWish;
import org.alongside.mentoring.wish.Slot;
import org.alongside.mentoring.wish.Wish;
import org.alongside.mentoring.wish.Wishes;
import org.alongside.spi.InitiativeId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class MeetingsTest {

    @Inject
    private World world;

    @Inject
    private Wishes wishes;

    @Inject
    private Told told;

    @Inject
    private Meetings meetings;

    @Inject
    private Unmarked unmarked;

    @Inject
    private UnmarkedTimer timer;

    @Inject
    private Pairings pairings;

    @Inject
    private Schemes schemes;

    @Inject
    private Settings settings;

    @Inject
    private Places places;

    @Inject
    private AuditLog audit;

    @Inject
    private Messages messages;

    @Inject
    private Sql sql;

    @Inject
    private MovableClock clock;

    private PairingId pair;

    @BeforeEach
    void begin() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
        told.forget();
    }

    private List<Meetings.Row> plan(Plan plan) {
        return world.as("Catrin", () -> meetings.plan(pair, plan));
    }

    private void usually(int count, int everyMonths, int minutes) {
        world.run(
                "Catrin",
                () -> schemes.change(
                        world.initiative(),
                        now -> new Schemes.Row(
                                now.initiative(),
                                count,
                                everyMonths,
                                minutes,
                                now.days(),
                                now.offer(),
                                now.room(),
                                now.terms(),
                                now.words())));
    }

    private static Plan usual(LocalDateTime first) {
        return new Plan(first, Optional.empty(), Optional.empty(), Channel.VIDEO, Optional.empty());
    }

    private MeetingId past() {
        return world.meetingIn(pair, -1).id();
    }

    @Test
    void proposesSixMeetingsMonthByMonthAndEnforcesNothing() {
        assertThat(plan(usual(LocalDateTime.of(2026, 10, 5, 10, 0)))).hasSize(6);

        usually(2, 3, 45);
        List<Meetings.Row> two = plan(usual(LocalDateTime.of(2027, 1, 31, 10, 0)));
        List<Meetings.Row> another = plan(new Plan(
                LocalDateTime.of(2027, 6, 1, 9, 0), Optional.of(9), Optional.of(1), Channel.PHONE, Optional.empty()));

        assertThat(two)
                .extracting(meeting -> meeting.plannedAt().toLocalDate().toString())
                .containsExactly("2027-01-31", "2027-04-30");
        assertThat(another).hasSize(9);
    }

    @Test
    void proposesWhatTheProgrammeChoseUntilTheInitiativeHasAPlanOfItsOwn() {
        world.run("Alex", () -> settings.change("mentoring.meetings", "4"));
        assertThat(plan(usual(LocalDateTime.of(2027, 9, 6, 10, 0)))).hasSize(4);

        usually(2, 3, 45);
        assertThat(plan(usual(LocalDateTime.of(2028, 9, 6, 10, 0)))).hasSize(2);
    }

    @Test
    void keepsTheHourOnTheProgrammesClocksThroughTheWinter() {
        plan(usual(LocalDateTime.of(2026, 10, 5, 10, 0)));

        assertThat(world.as("Catrin", () -> meetings.of(pair)))
                .extracting(meeting -> meeting.plannedAt().toLocalTime())
                .containsOnly(LocalTime.of(10, 0));
    }

    @Test
    void namesAPlaceOfTheListAndNoOther() {
        Places.Row cafe = world.as("Catrin", () -> places.add("Garden café"));
        Plan there = Plan.one(LocalDateTime.now(World.LONDON), Channel.IN_PERSON, Optional.of(cafe.id()));

        assertThat(plan(there).get(0).place()).contains("Garden café");
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
        assertThatThrownBy(() -> plan(there)).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesAPlanThatIsASlipOfTheFinger() {
        LocalDateTime soon = LocalDateTime.now(World.LONDON).plusDays(1);
        List<Plan> slips = List.of(
                usual(null),
                usual(soon.plusYears(11)),
                usual(LocalDateTime.MAX),
                new Plan(soon, Optional.of(0), Optional.empty(), Channel.PHONE, Optional.empty()),
                new Plan(soon, Optional.empty(), Optional.of(1000), Channel.PHONE, Optional.empty()),
                new Plan(soon, Optional.empty(), Optional.empty(), null, Optional.empty()));

        assertThat(slips)
                .allSatisfy(slip -> assertThatThrownBy(() -> plan(slip)).isInstanceOf(Invalid.class));
        assertThat(world.as("Catrin", () -> meetings.of(pair))).isEmpty();
    }

    @Test
    void refusesToPlanTheSameMeetingTwice() {
        LocalDateTime first =
                LocalDateTime.now(World.LONDON).withDayOfMonth(1).withNano(0).plusMonths(1);
        plan(usual(first));

        assertThatThrownBy(() -> plan(usual(first.plusMonths(3)))).isInstanceOf(AlreadyPlanned.class);
        assertThat(world.as("Catrin", () -> meetings.of(pair))).hasSize(6);
    }

    @Test
    void takesOffTheListOnlyWhatLiesAhead() {
        MeetingId ahead = world.meetingIn(pair, 2).id();
        MeetingId silent = past();

        world.run("Samira", () -> meetings.callOff(ahead));

        assertThatThrownBy(() -> world.run("Samira", () -> meetings.callOff(silent)))
                .isInstanceOf(NotAhead.class);
        assertThat(world.as("Catrin", () -> meetings.of(pair)))
                .extracting(Meetings.Row::id)
                .containsExactly(silent);
    }

    @Test
    void theMentorsWordIsEnoughForPay() {
        MeetingId meeting = past();
        usually(6, 1, 45);

        world.run("Maureen", () -> meetings.mark(meeting, Outcome.MET));

        assertThat(told.of(ActivityHeld.class)).singleElement().satisfies(fact -> {
            assertThat(fact.activity()).isEqualTo(meeting.value());
            assertThat(fact.initiative()).isEqualTo(world.initiative());
            assertThat(fact.minutes()).isEqualTo(45);
            assertThat(fact.paid()).containsExactly(world.id("Maureen"));
        });
    }

    @Test
    void theMentorIsPaidOnTheTraineesWordToo() {
        MeetingId meeting = past();

        world.run("Hannah", () -> meetings.mark(meeting, Outcome.MET));

        assertThat(told.of(ActivityHeld.class))
                .singleElement()
                .extracting(ActivityHeld::paid)
                .isEqualTo(List.of(world.id("Maureen")));
    }

    @Test
    void theTraineeCannotTakeBackWhatTheMentorSaid() {
        MeetingId meeting = past();
        world.run("Maureen", () -> meetings.mark(meeting, Outcome.MET));

        assertThatThrownBy(() -> world.as("Hannah", () -> meetings.mark(meeting, Outcome.DID_NOT_HAPPEN)))
                .isInstanceOf(MentorHasSpoken.class);
        assertThat(world.as("Maureen", meetings::past).get(0).outcome()).contains(Outcome.MET);
    }

    @Test
    void theMentorMaySayOtherwiseThanTheTrainee() {
        MeetingId meeting = past();
        world.run("Hannah", () -> meetings.mark(meeting, Outcome.DID_NOT_HAPPEN));

        Meetings.Row marked = world.as("Maureen", () -> meetings.mark(meeting, Outcome.MET));

        assertThat(marked.outcome()).contains(Outcome.MET);
        assertThat(told.of(ActivityHeld.class)).hasSize(1);
    }

    @Test
    void peopleMayChangeTheirMind() {
        MeetingId meeting = past();
        world.run("Maureen", () -> meetings.mark(meeting, Outcome.DID_NOT_HAPPEN));

        assertThat(world.as("Maureen", () -> meetings.mark(meeting, Outcome.MOVED))
                        .outcome())
                .contains(Outcome.MOVED);
    }

    @Test
    void nobodyHasMetBeforeTheTimeHasCome() {
        MeetingId meeting = world.meetingIn(pair, 2).id();

        assertThatThrownBy(() -> world.as("Maureen", () -> meetings.mark(meeting, Outcome.MET)))
                .isInstanceOf(NotYet.class);
        clock.forward(Duration.ofDays(3));
        assertThat(world.as("Maureen", () -> meetings.mark(meeting, Outcome.MET))
                        .outcome())
                .contains(Outcome.MET);
    }

    @Test
    void movingMayNameTheNewTimeInTheSameBreath() {
        MeetingId meeting = world.meetingIn(pair, 2).id();
        LocalDateTime later = LocalDateTime.of(2027, 11, 9, 11, 30);

        world.run("Maureen", () -> meetings.moved(meeting, Optional.of(later)));

        assertThat(world.as("Maureen", meetings::past))
                .singleElement()
                .extracting(Meetings.Row::outcome)
                .isEqualTo(Optional.of(Outcome.MOVED));
        assertThat(world.as("Hannah", meetings::coming)).singleElement().satisfies(again -> {
            assertThat(again.plannedAt().toLocalDateTime()).isEqualTo(later);
            assertThat(again.channel()).isEqualTo(Channel.PHONE);
        });
    }

    @Test
    void aSupporterWritesDownTheMembersWordAndStaysInTheLogAsWhoTypedIt() {
        MeetingId meeting = past();

        Meetings.Row marked =
                world.as("Samira", () -> meetings.markFor(meeting, world.id("Maureen"), Outcome.MET, Method.SPOKEN));

        assertThat(marked.saidBy()).get().extracting("callName").isEqualTo("Maureen");
        assertThat(world.as("Alex", audit::newest)).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("mentoring.meeting.marked-for-somebody");
            assertThat(line.subject()).isEqualTo(meeting.toString());
            assertThat(line.who()).isEqualTo("Samira");
        });
    }

    @Test
    void whoseWordStaffWroteDownGetsACopyAndHowItCameIsKept() {
        MeetingId meeting = past();
        world.run("Samira", () -> meetings.markFor(meeting, world.id("Maureen"), Outcome.MET, Method.PAPER));

        assertThat(world.as("Maureen", () -> messages.mine(Locale.UK)))
                .singleElement()
                .satisfies(copy ->
                        assertThat(copy.text()).startsWith("Samira wrote down for you that you and Hannah met on "));
        assertThat(world.as("Hannah", () -> messages.mine(Locale.UK))).isEmpty();
        assertThat(sql.rows(
                        "select participant_id, how, typed_by from mentoring.said where meeting_id = ?",
                        meeting.value()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("participant_id", world.id("Maureen").value())
                        .containsEntry("how", "PAPER")
                        .containsKey("typed_by"));
    }

    @Test
    void staffSayHowTheWordReachedThem() {
        MeetingId meeting = past();
        for (Method how : new Method[] {null, Method.ONLINE, Method.CALENDAR}) {
            assertThatThrownBy(() ->
                            world.as("Samira", () -> meetings.markFor(meeting, world.id("Maureen"), Outcome.MET, how)))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> world.as("Samira", () -> pairings.leaveFor(pair, world.id("Maureen"), how)))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void whoStopsByWayOfStaffGetsACopyToo() {
        world.run("Samira", () -> pairings.leaveFor(pair, world.id("Hannah"), Method.WITNESSED));

        assertThat(world.as("Hannah", () -> messages.mine(Locale.UK)))
                .singleElement()
                .satisfies(copy ->
                        assertThat(copy.text()).startsWith("Samira wrote down for you that you stop meeting Maureen."));
        assertThat(world.as("Maureen", () -> messages.mine(Locale.UK))).isEmpty();
        assertThat(sql.rows("select how from mentoring.said where pairing_id = ?", pair.value()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("how", "WITNESSED"));
    }

    @Test
    void nobodySpeaksForSomebodyOutsideThePair() {
        MeetingId meeting = past();

        assertThatThrownBy(() -> world.as(
                        "Samira", () -> meetings.markFor(meeting, world.id("Dev"), Outcome.MET, Method.SPOKEN)))
                .isInstanceOf(NotOneOfTheTwo.class);
        assertThatThrownBy(() -> world.as("Dev", () -> meetings.mark(meeting, Outcome.MET)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(
                        "Alex", () -> meetings.markFor(meeting, world.id("Maureen"), Outcome.MET, Method.SPOKEN)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anUnmarkedMeetingStaysUnmarkedAndIsAReasonToSeeHowTheMentorIs() {
        Meetings.Row meeting = world.meetingIn(pair, -3);

        int found = world.as("Catrin", unmarked::lookForUnmarked);
        world.run("Catrin", unmarked::lookForUnmarked);

        assertThat(found).isEqualTo(1);
        assertThat(told.of(ActivityUnmarked.class))
                .hasSize(2)
                .containsOnly(new ActivityUnmarked(
                        meeting.id().value(),
                        world.initiative(),
                        meeting.plannedAt().toLocalDate(),
                        List.of(world.id("Maureen"))));
        assertThat(world.as("Catrin", () -> meetings.of(pair))).containsExactly(meeting);
        assertThat(told.of(ActivityHeld.class)).isEmpty();
    }

    @Test
    void nobodyIsLookedAfterTooSoonOrWithoutNeed() {
        world.meetingIn(pair, -1);
        world.meetingIn(pair, 5);
        MeetingId marked = world.meetingIn(pair, -9).id();
        world.run("Maureen", () -> meetings.mark(marked, Outcome.DID_NOT_HAPPEN));

        assertThat(world.as("Catrin", unmarked::lookForUnmarked)).isZero();
    }

    @Test
    void whatWasPlannedForAfterTheEndIsNobodysConcern() {
        PairingId onPaper = world.as(
                        "Catrin",
                        () -> pairings.pair(
                                world.initiative(),
                                world.id("Dev"),
                                world.id("Yusuf"),
                                LocalDate.now(World.LONDON).minusDays(90)))
                .id();
        MeetingId before = world.meetingIn(onPaper, -60).id();
        world.meetingIn(onPaper, -30);

        world.run(
                "Catrin",
                () -> pairings.end(onPaper, LocalDate.now(World.LONDON).minusDays(45)));

        assertThat(world.as("Catrin", unmarked::lookForUnmarked)).isEqualTo(1);
        assertThat(told.of(ActivityUnmarked.class))
                .extracting(ActivityUnmarked::activity)
                .containsExactly(before.value());
        assertThat(world.as("Catrin", () -> meetings.of(onPaper))).hasSize(2);
    }

    @Test
    void theTimerLooksInEveryProgramme() {
        world.meetingIn(pair, -3);
        InitiativeId elsewhere = world.initiative();
        world.begin();
        world.meetingIn(world.pair("Maureen", "Hannah").id(), -3);
        told.forget();

        timer.look();

        assertThat(told.of(ActivityUnmarked.class))
                .extracting(ActivityUnmarked::initiative)
                .contains(elsewhere, world.initiative());
    }

    @Test
    void whatWasPlannedForLaterFallsAwayWithThePairAndThePastStays() {
        MeetingId held = past();
        world.meetingIn(pair, 4);

        world.run("Maureen", () -> pairings.leave(pair));

        assertThat(world.as("Catrin", () -> meetings.of(pair)))
                .extracting(Meetings.Row::id)
                .containsExactly(held);
        assertThat(world.as("Maureen", meetings::coming)).isEmpty();
    }

    @Test
    void whatWasHeldIsStillPaidAfterSomebodyLeft() {
        MeetingId held = past();
        world.run("Hannah", () -> pairings.leave(pair));

        world.run("Maureen", () -> meetings.mark(held, Outcome.MET));

        assertThat(told.of(ActivityHeld.class)).hasSize(1);
    }

    @Test
    void nothingMoreIsPlannedForAPairThatEnded() {
        MeetingId held = past();
        world.run("Catrin", () -> pairings.end(pair));

        assertThatThrownBy(() -> world.meetingIn(pair, 3)).isInstanceOf(PairingOver.class);
        assertThatThrownBy(() -> world.as(
                        "Maureen",
                        () -> meetings.moved(
                                held,
                                Optional.of(LocalDateTime.now(World.LONDON).plusDays(3)))))
                .isInstanceOf(PairingOver.class);
    }

    /** Whoever listens may have let go of what they did about it by then. */
    @Test
    void whatNobodySaidAnythingAboutIsNotToldOfForEver() {
        world.meetingIn(pair, -160);
        assertThat(world.as("Catrin", unmarked::lookForUnmarked)).isZero();
        world.meetingIn(pair, -140);
        assertThat(world.as("Catrin", unmarked::lookForUnmarked)).isOne();
    }

    @Test
    void proposesTimesThatSuitBothAndNothingWhereNobodySaidWhatSuitsThem() {
        assertThat(world.as("Catrin", () -> meetings.propose(pair))).isEmpty();

        likes("Maureen", new Slot(DayOfWeek.TUESDAY, DayPart.MORNING), new Slot(DayOfWeek.FRIDAY, DayPart.EVENING));
        likes("Hannah", new Slot(DayOfWeek.TUESDAY, DayPart.MORNING));

        List<ZonedDateTime> proposed = world.as("Catrin", () -> meetings.propose(pair));
        assertThat(proposed)
                .isNotEmpty()
                .isSorted()
                .allMatch(moment -> moment.getDayOfWeek() == DayOfWeek.TUESDAY && moment.getHour() == 10)
                .allMatch(moment -> moment.isAfter(ZonedDateTime.now(World.LONDON)));

        LocalDateTime first = proposed.get(0).toLocalDateTime();
        world.run("Catrin", () -> meetings.plan(pair, Plan.one(first, Channel.PHONE, Optional.empty())));
        assertThat(world.as("Catrin", () -> meetings.propose(pair))).doesNotContain(proposed.get(0));
    }

    private void likes(String who, Slot... times) {
        world.run(
                who,
                () -> wishes.tell(new Wishes.Told(
                        new Wish(Set.of(times), Set.of(), Set.of(), List.of(), ""), PrivateWish.NOTHING)));
    }
}
