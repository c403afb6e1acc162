package org.alongside.support.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alongside.core.consent.Method;
import org.alongside.core.contactstop.NotPossibleAtTheMoment;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Duplicates;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.core.ui.Todo;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.claim.ClaimRow;
import org.alongside.support.claim.Claims;
import org.alongside.support.task.SupportTasks;
import org.alongside.support.task.TaskKind;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class GroupsTest {
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final String PLACE = "The library";

    @Inject
    private Groups groups;

    @Inject
    private MyGroups myGroups;

    @Inject
    private GroupTodos todos;

    @Inject
    private GroupRows rows;

    @Inject
    private Claims claims;

    @Inject
    private SupportTasks tasks;

    @Inject
    private Relations relations;

    @Inject
    private Duplicates duplicates;

    @Inject
    private KeptApart apart;

    @Inject
    private RetentionTimer timer;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    private MovableClock clock;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    @Inject
    private Courses courses;

    private Course course;
    private ParticipantId maureen;
    private ParticipantId dev;

    @BeforeEach
    void twoTakePart() {
        course = courses.begin();
        maureen = course.member("Maureen");
        dev = course.member("Dev");
    }

    private GroupTold heldBySamira() {
        return new GroupTold("Time to reflect", GroupTold.USUAL_WEEKS, 90, Optional.of(course.account("Samira")), "");
    }

    /** Three meetings, of which the first is in a week. */
    private GroupId begin() {
        return course.as(
                "Samira",
                () -> groups.begin(
                        course.circle(), heldBySamira(), course.today().plusDays(7), TWO, PLACE, 3));
    }

    private void invite(GroupId group, ParticipantId... people) {
        course.as("Samira", () -> {
            for (ParticipantId who : people) {
                groups.invite(group, who);
            }
        });
    }

    private List<Groups.MeetingRow> meetings() {
        return course.as(
                "Samira",
                () -> groups.list().stream()
                        .flatMap(row -> row.meetings().stream())
                        .toList());
    }

    private GroupMeetingId first() {
        return meetings().get(0).id();
    }

    private List<Tuple> guestsOfFirst() {
        return meetings().get(0).guests().stream()
                .map(guest -> tuple(guest.callName(), guest.answer(), guest.thereBy()))
                .toList();
    }

    private List<ClaimRow> claimsOf(String name) {
        return course.as(name, claims::mine);
    }

    private long notices(String template, ParticipantId who) {
        return sql.rows("select id from core.notice where template = ? and participant_id = ?", template, who.value())
                .size();
    }

    private Holding holding() {
        return holdings.stream()
                .filter(one -> one.key().equals("support.groups"))
                .findFirst()
                .orElseThrow();
    }

    private long guestRows() {
        return sql.rows(
                        "select id from support.group_guest where programme_id = ?",
                        course.programme().value())
                .size();
    }

    private void untilSomebodyWaits() {
        while (sql.rows("select pid from pg_locks where not granted").isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Test
    void aGroupMeetsEverySixWeeks() {
        begin();
        LocalDate day = course.today().plusDays(7);
        assertThat(meetings())
                .extracting(Groups.MeetingRow::on)
                .containsExactly(day, day.plusWeeks(6), day.plusWeeks(12));
    }

    @Test
    void whoeverIsInvitedSeesTheMeetingsAndSaysWhetherTheyCome() {
        GroupId group = begin();
        invite(group, maureen);
        assertThat(notices("support.notice.group-invited", maureen)).isOne();
        assertThat(course.as("Maureen", myGroups::mine)).hasSize(3).allSatisfy(mine -> {
            assertThat(mine.title()).isEqualTo("Time to reflect");
            assertThat(mine.holder()).isEqualTo("Samira");
            assertThat(mine.answer()).isEmpty();
            assertThat(mine.over()).isFalse();
        });
        assertThat(course.as("Dev", myGroups::mine)).isEmpty();

        course.as("Maureen", () -> myGroups.answer(first(), Answer.COMES));
        course.as("Maureen", () -> myGroups.answer(first(), Answer.NOT_THIS_TIME));
        assertThat(guestsOfFirst())
                .containsExactly(tuple("Maureen", Optional.of(Answer.NOT_THIS_TIME), Optional.empty()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Dev", () -> myGroups.answer(first(), Answer.COMES)));
    }

    @Test
    void whatSomebodyTellsOnTheTelephoneIsWrittenDownAndTheyAreTold() {
        invite(begin(), maureen);
        course.as("Samira", () -> groups.answerFor(first(), maureen, Answer.COMES, Method.SPOKEN));

        assertThat(guestsOfFirst()).containsExactly(tuple("Maureen", Optional.of(Answer.COMES), Optional.empty()));
        assertThat(notices("support.notice.group-written", maureen)).isOne();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        course.as("Samira", () -> groups.answerFor(first(), maureen, Answer.COMES, Method.ONLINE)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> course.as("Samira", () -> groups.answerFor(first(), dev, Answer.COMES, Method.SPOKEN)));
    }

    @Test
    void theirOwnWordIsEnoughToBePaid() {
        invite(begin(), maureen);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> course.as("Maureen", () -> myGroups.there(first())));
        clock.forward(Duration.ofDays(7));
        course.as("Maureen", () -> myGroups.there(first()));

        assertThat(guestsOfFirst())
                .containsExactly(tuple("Maureen", Optional.empty(), Optional.of(ThereBy.THEMSELVES)));
        assertThat(claimsOf("Maureen")).singleElement().satisfies(claim -> {
            assertThat(claim.minutes()).isEqualTo(90);
            assertThat(claim.heldOn()).isEqualTo(course.today());
        });
    }

    @Test
    void everybodyWithLivedExperienceIsPaidOnceHoweverOftenItIsSaid() {
        ParticipantId hannah = course.trainee("Hannah");
        invite(begin(), maureen, dev, hannah);
        clock.forward(Duration.ofDays(8));
        course.as("Maureen", () -> myGroups.there(first()));
        course.as("Samira", () -> groups.there(first(), List.of(maureen, hannah), ThereBy.WHO_HELD_IT));
        course.as("Dev", () -> myGroups.there(first()));
        course.as("Dev", () -> myGroups.there(first()));

        assertThat(claimsOf("Maureen")).hasSize(1);
        assertThat(claimsOf("Dev")).hasSize(1);
        assertThat(claimsOf("Hannah")).isEmpty();
        assertThat(guestsOfFirst())
                .extracting(guest -> guest.toList().get(2))
                .containsExactly(
                        Optional.of(ThereBy.THEMSELVES),
                        Optional.of(ThereBy.WHO_HELD_IT),
                        Optional.of(ThereBy.THEMSELVES));
        assertThat(course.as("Samira", tasks::open))
                .extracting(SupportTasks.Row::callName, SupportTasks.Row::kind)
                .containsExactlyInAnyOrder(
                        tuple("Maureen", TaskKind.CALL_AFTER_FIRST_ACTIVITY),
                        tuple("Dev", TaskKind.CALL_AFTER_FIRST_ACTIVITY));
    }

    @Test
    void saidByTwoAtOnceItIsPaidOnce() throws Exception {
        invite(begin(), maureen);
        clock.forward(Duration.ofDays(8));
        GroupMeetingId meeting = first();
        CountDownLatch firstHasWritten = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        Future<?> one = two.submit(() -> course.as(
                "Maureen",
                () -> transactions.run(() -> {
                    myGroups.there(meeting);
                    rows.flush();
                    firstHasWritten.countDown();
                    untilSomebodyWaits();
                })));
        Future<?> other = two.submit(() -> {
            firstHasWritten.await();
            course.as("Samira", () -> groups.there(meeting, List.of(maureen), ThereBy.WHO_HELD_IT));
            return null;
        });
        one.get(1, TimeUnit.MINUTES);
        other.get(1, TimeUnit.MINUTES);
        two.shutdown();

        assertThat(claimsOf("Maureen")).hasSize(1);
        assertThat(guestsOfFirst())
                .containsExactly(tuple("Maureen", Optional.empty(), Optional.of(ThereBy.THEMSELVES)));
    }

    @Test
    void aPersonOfTwoRecordsIsPaidOnce() {
        invite(begin(), maureen, dev);
        clock.forward(Duration.ofDays(8));
        course.as("Catrin", () -> duplicates.join(maureen, dev));
        course.as("Samira", () -> groups.there(first(), List.of(maureen), ThereBy.WHO_HELD_IT));
        course.as("Samira", () -> groups.there(first(), List.of(dev), ThereBy.WHO_HELD_IT));

        assertThat(sql.rows(
                        "select id from support.claim where programme_id = ?",
                        course.programme().value()))
                .hasSize(1);
    }

    @Test
    void twoWhoShallHaveNoContactAreNotInvitedToTheSameMeeting() {
        GroupId group = begin();
        invite(group, maureen);
        apart.keep(maureen, dev);
        assertThatExceptionOfType(NotPossibleAtTheMoment.class).isThrownBy(() -> invite(group, dev));
        assertThat(notices("support.notice.group-invited", dev)).isZero();
        assertThat(guestRows()).isEqualTo(3);
    }

    @Test
    void ofTwoWhoShallHaveNoContactFurtherMeetingsAreForOne() {
        GroupId group = begin();
        invite(group, maureen, dev);
        apart.keep(maureen, dev);
        course.as("Samira", () -> groups.meet(group, course.today().plusDays(200), TWO, PLACE, 1));
        assertThat(guestRows()).isEqualTo(7);
    }

    @Test
    void whoeverHoldsAGroupReadsThatTwoCannotComeTogetherAndNotWho() {
        GroupId group = begin();
        invite(group, maureen, dev);
        assertThat(course.as("Samira", groups::notAllTogether)).isEmpty();

        apart.keep(maureen, dev);
        assertThat(course.as("Samira", groups::notAllTogether)).hasSize(3);
        assertThat(course.as("Samira", () -> todos.todos(Locale.UK)))
                .extracting(Todo::sentence)
                .hasSize(3)
                .allMatch(
                        text -> text.contains("Time to reflect") && !text.contains("Maureen") && !text.contains("Dev"));
        // Somebody else on the staff holds it: nothing for Catrin.
        assertThat(course.as("Catrin", groups::notAllTogether)).isEmpty();

        course.as("Samira", () -> groups.leave(group, dev));
        assertThat(course.as("Samira", groups::notAllTogether)).isEmpty();
    }

    @Test
    void whoeverCameWithoutAnInvitationWasThere() {
        begin();
        clock.forward(Duration.ofDays(8));
        course.as("Samira", () -> groups.there(first(), List.of(dev), ThereBy.WHO_HELD_IT));
        assertThat(claimsOf("Dev")).hasSize(1);
        assertThat(course.as("Dev", myGroups::mine))
                .extracting(MyGroups.Mine::there)
                .containsExactly(true);
    }

    @Test
    void silenceStaysSilence() {
        invite(begin(), maureen);
        clock.forward(Duration.ofDays(8));

        assertThat(guestsOfFirst()).containsExactly(tuple("Maureen", Optional.empty(), Optional.empty()));
        assertThat(course.as("Maureen", () -> todos.todos(Locale.ENGLISH))).isEmpty();
        assertThat(course.as("Samira", () -> todos.todos(Locale.ENGLISH)))
                .singleElement()
                .extracting(Todo::sentence)
                .asString()
                .startsWith("Who was there? Time to reflect, ");
        assertThat(course.as("Catrin", () -> todos.todos(Locale.ENGLISH))).isEmpty();
        assertThat(claimsOf("Maureen")).isEmpty();
        clock.forward(Duration.ofDays(14));
        assertThat(course.as("Samira", () -> todos.todos(Locale.ENGLISH))).isEmpty();
    }

    @Test
    void thereIsNoRoomForWordsOrAbsence() {
        assertThat(sql.rows("select column_name from information_schema.columns where table_schema = 'support'"
                        + " and table_name = 'group_guest'"))
                .extracting(row -> row.get("column_name"))
                .containsExactlyInAnyOrder(
                        "id",
                        "programme_id",
                        "meeting_id",
                        "participant_id",
                        "answer",
                        "answer_how",
                        "answer_entered_by",
                        "there_by",
                        "there_entered_by",
                        "version");
    }

    @Test
    void whoeverIsInvitedIsToldOfAnotherDayAndOfAMeetingThatIsNotHeld() {
        invite(begin(), maureen);
        GroupMeetingId moved = first();
        LocalDate day = course.today().plusDays(9);
        course.as("Samira", () -> groups.move(moved, day, TWO, "The café"));
        assertThat(notices("support.notice.group-moved", maureen)).isOne();
        assertThat(course.as("Maureen", myGroups::mine).get(0)).satisfies(mine -> {
            assertThat(mine.on()).isEqualTo(day);
            assertThat(mine.place()).isEqualTo("The café");
        });

        course.as("Samira", () -> groups.leaveOut(moved));
        assertThat(notices("support.notice.group-not-held", maureen)).isOne();
        assertThat(meetings()).hasSize(2);
    }

    @Test
    void whatWasHeldIsNeitherMovedNorLeftOut() {
        invite(begin(), maureen);
        clock.forward(Duration.ofDays(8));
        GroupMeetingId held = first();
        course.as("Maureen", () -> myGroups.there(held));

        assertThatExceptionOfType(WasHeld.class).isThrownBy(() -> course.as("Samira", () -> groups.leaveOut(held)));
        assertThatExceptionOfType(WasHeld.class)
                .isThrownBy(() -> course.as("Samira", () -> groups.move(held, course.today(), TWO, PLACE)));
    }

    @Test
    void aGroupMeetsOnceADay() {
        GroupId group = begin();
        assertThatExceptionOfType(SameDay.class)
                .isThrownBy(() -> course.as(
                        "Samira", () -> groups.meet(group, course.today().plusDays(7), TWO, PLACE, 1)));
    }

    @Test
    void furtherMeetingsAreForWhoeverIsInvitedToTheLast() {
        GroupId group = begin();
        invite(group, maureen, dev);
        course.as("Samira", () -> groups.leave(group, dev));
        course.as("Samira", () -> groups.meet(group, course.today().plusWeeks(30), TWO, PLACE, 2));

        assertThat(course.as("Maureen", myGroups::mine)).hasSize(5);
        assertThat(course.as("Dev", myGroups::mine)).isEmpty();
    }

    @Test
    void whoeverTakesPartNoLongerIsNotInvitedToWhatIsToCome() {
        invite(begin(), maureen);
        clock.forward(Duration.ofDays(8));
        course.as("Maureen", () -> myGroups.there(first()));
        course.leaves(maureen);

        assertThat(course.as("Maureen", myGroups::mine))
                .extracting(MyGroups.Mine::there)
                .containsExactly(true);
    }

    @Test
    void somebodyFromOutsideHoldsAGroupByName() {
        course.as(
                "Catrin",
                () -> groups.begin(
                        course.circle(),
                        new GroupTold("Evening group", 4, 60, Optional.empty(), "Ann Outside"),
                        course.today(),
                        TWO,
                        PLACE,
                        1));
        assertThat(course.as("Samira", groups::list)).singleElement().satisfies(row -> {
            assertThat(row.holder()).isEqualTo("Ann Outside");
            assertThat(row.told().weeks()).isEqualTo(4);
        });
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Catrin",
                        () -> groups.begin(
                                course.circle(),
                                new GroupTold("Nobody's", 4, 60, Optional.of(course.account("Frank")), ""),
                                course.today(),
                                TWO,
                                PLACE,
                                1)));
    }

    @Test
    void whoJudgesATraineeSeesThemInNoGroupAndHoldsNoneWithThem() {
        ParticipantId hannah = course.trainee("Hannah");
        GroupId group = begin();
        invite(group, maureen, hannah);
        course.as("Hannah", () -> myGroups.answer(first(), Answer.COMES));
        ParticipantId iris = course.trainee("Iris");
        course.as("Alex", () -> {
            relations.add(course.account("Samira"), hannah, Relations.Kind.MARKS);
            relations.add(course.account("Samira"), iris, Relations.Kind.SUPERVISES);
        });

        assertThat(guestsOfFirst()).extracting(guest -> guest.toList().get(0)).containsExactly("Maureen");
        assertThat(course.as("Samira", groups::people))
                .extracting(Participant::callName)
                .containsExactly("Dev", "Maureen");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Samira", () -> groups.leave(group, hannah)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        course.as("Samira", () -> groups.answerFor(first(), hannah, Answer.COMES, Method.SPOKEN)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invite(group, iris));
        assertThatExceptionOfType(HeldByAnother.class)
                .isThrownBy(() -> course.as("Catrin", () -> groups.invite(group, iris)));
        clock.forward(Duration.ofDays(8));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as(
                        "Samira", () -> groups.there(first(), List.of(maureen, hannah), ThereBy.WHO_HELD_IT)));
        assertThat(claimsOf("Maureen")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Frank", "Alex"})
    void onlyCoordinatorsAndSupportersPlanGroups(String name) {
        GroupId group = begin();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, groups::list));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> groups.invite(group, maureen)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> groups.there(first(), List.of(maureen), ThereBy.THEMSELVES)));
    }

    @Test
    void groupsOfAnotherProgrammeDoNotExist() {
        GroupId group = begin();
        invite(group, maureen);
        GroupMeetingId meeting = first();
        Course other = courses.begin();
        ParticipantId tom = other.member("Tom");

        assertThat(other.as("Samira", groups::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Samira", () -> groups.invite(group, tom)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Tom", () -> myGroups.answer(meeting, Answer.COMES)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        course.as("Samira", () -> groups.invite(group, new ParticipantId(UUID.randomUUID()))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Samira", () -> groups.invite(group, tom)));
    }

    @Test
    void whatIsHeldIsShownAndGoesWithWhoeverIsErased() {
        invite(begin(), maureen);
        course.as("Maureen", () -> myGroups.answer(first(), Answer.COMES));

        assertThat(facts()).contains("Time to reflect", "Comes");
        assertThat(letGo(Level.ERASE)).containsExactly(Effect.deleted(3));
        assertThat(guestRows()).isZero();
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        course.as(
                "Maureen",
                () -> transactions.run(() -> {
                    for (Entry entry : holding().about(maureen, Locale.ENGLISH)) {
                        entry.facts().forEach(fact -> facts.add(fact.value()));
                    }
                }));
        return facts;
    }

    private List<Effect> letGo(Level level) {
        List<Effect> effects = new ArrayList<>();
        course.as(
                "Maureen", () -> transactions.run(() -> effects.addAll(holding().letGo(maureen, level))));
        return effects;
    }

    @Test
    void whoWasThereGoesTwoYearsAfterTheDay() {
        invite(begin(), maureen);
        clock.forward(Duration.ofDays(8));
        course.as("Maureen", () -> myGroups.there(first()));
        clock.forward(Duration.ofDays(700));
        timer.carryOut(course.programme());
        clock.forward(Duration.ofDays(31));
        timer.carryOut(course.programme());
        assertThat(guestRows()).isEqualTo(3);

        for (int month = 0; month < 6; month++) {
            clock.forward(Duration.ofDays(31));
            timer.carryOut(course.programme());
        }
        assertThat(guestRows()).isZero();
    }
}
