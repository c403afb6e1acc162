package org.alongside.support.training;

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
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.initiative.NeededFirst;
import org.alongside.core.initiative.TrainingGate;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.core.ui.Todo;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
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
class TrainingTest {
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final String PART = "member";

    @Inject
    private TrainingCourses trainingCourses;

    @Inject
    private Trainings trainings;

    @Inject
    private StaffDuties duties;

    @Inject
    private NeededCourses needed;

    @Inject
    private TrainingTodos todos;

    @Inject
    private TrainingRows rows;

    @Inject
    private TrainingGate gate;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Relations relations;

    @Inject
    private Messages messages;

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

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
    }

    private CourseId begin(CourseTold told) {
        return course.as("Catrin", () -> trainingCourses.begin(told));
    }

    /** For people with lived experience, needed before they read in a circle, good for a year. */
    private CourseId welcome() {
        return begin(new CourseTold(
                "Welcome",
                "What it is about",
                Set.of(Role.MENTOR),
                Optional.of(12),
                Set.of(),
                Set.of(new PartNeed("reading-circle", PART))));
    }

    /** The duty of supporters, every two years. */
    private CourseId safeguarding() {
        return begin(new CourseTold(
                "Safeguarding", "", Set.of(Role.SUPPORTER), Optional.of(24), Set.of(Role.SUPPORTER), Set.of()));
    }

    private SessionId session(CourseId id, int days) {
        return course.as("Catrin", () -> trainingCourses.hold(id, course.today().plusDays(days), TEN, "The library"));
    }

    private void did(CourseId id, ParticipantId who, LocalDate on) {
        course.as("Samira", () -> trainings.note(id, who, on, DoneHow.THERE, WhoSays.WHO_HELD_IT));
    }

    private void staffDid(CourseId id, AccountId who, LocalDate on) {
        course.as("Catrin", () -> trainings.noteForStaff(id, who, on, DoneHow.ONLINE, WhoSays.PAPER));
    }

    private List<String> waitingFor(String name) {
        return course.as(
                name,
                () -> todos.todos(Locale.ENGLISH).stream().map(Todo::sentence).toList());
    }

    private List<String> missing(ParticipantId who) {
        return course.as("Catrin", () -> gate.missing(course.circle(), PART, who));
    }

    private Holding holding(String key) {
        return holdings.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private long rows(String table) {
        return sql.rows(
                        "select id from support." + table + " where programme_id = ?",
                        course.programme().value())
                .size();
    }

    private void untilSomebodyWaits() {
        while (sql.rows("select pid from pg_locks where not granted").isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Test
    void peopleReadWhatTheyDidAndUntilWhenItIsGood() {
        CourseId welcome = welcome();
        LocalDate day = course.today().minusDays(3);
        did(welcome, maureen, day);

        assertThat(course.as("Maureen", trainings::mine)).singleElement().satisfies(mine -> {
            assertThat(mine.title()).isEqualTo("Welcome");
            assertThat(mine.doneOn()).isEqualTo(day);
            assertThat(mine.goodUntil()).contains(day.plusMonths(12));
            assertThat(mine.good()).isTrue();
            assertThat(TrainingWords.did(Locale.ENGLISH, mine)).startsWith("You did Welcome on ");
            assertThat(TrainingWords.until(Locale.ENGLISH, mine)).startsWith("It is good until ");
        });
        assertThat(course.as("Samira", trainings::mine)).isEmpty();
    }

    @Test
    void itIsGoodOnItsLastDayAndNotAfter() {
        CourseId welcome = welcome();
        did(welcome, maureen, course.today().minusMonths(12));
        assertThat(missing(maureen)).isEmpty();

        clock.forward(Duration.ofDays(1));
        assertThat(missing(maureen)).containsExactly("Welcome");
        assertThat(course.as("Maureen", trainings::mine)).singleElement().satisfies(mine -> {
            assertThat(mine.good()).isFalse();
            assertThat(TrainingWords.until(Locale.ENGLISH, mine)).startsWith("It was good until ");
        });
    }

    @Test
    void whatNeverRunsOutIsGoodForEver() {
        CourseId once = begin(new CourseTold(
                "Once",
                "",
                Set.of(Role.MENTOR),
                Optional.empty(),
                Set.of(),
                Set.of(new PartNeed("reading-circle", PART))));
        did(once, maureen, LocalDate.of(2001, 1, 1));
        clock.forward(Duration.ofDays(20_000));

        assertThat(missing(maureen)).isEmpty();
        assertThat(course.as("Maureen", trainings::mine))
                .extracting(mine -> TrainingWords.until(Locale.ENGLISH, mine))
                .containsExactly("It does not run out.");
    }

    @Test
    void whatSomebodyWasToldStaysWhenTheCourseChanges() {
        CourseId welcome = welcome();
        did(welcome, maureen, course.today());
        course.as(
                "Catrin",
                () -> trainingCourses.change(
                        welcome, new CourseTold("Hello", "", Set.of(Role.MENTOR), Optional.of(1), Set.of(), Set.of())));

        assertThat(course.as("Maureen", trainings::mine))
                .extracting(Trainings.Mine::title, mine -> mine.goodUntil().orElseThrow())
                .containsExactly(tuple("Hello", course.today().plusMonths(12)));
        assertThat(missing(course.member("Dev"))).isEmpty();
    }

    @Test
    void aBeginningIsRefusedKindlyUntilTheCourseIsDone() {
        CourseId welcome = welcome();
        ParticipantId dev = newcomer("Dev");

        assertThatExceptionOfType(NeededFirst.class)
                .isThrownBy(() -> course.as("Catrin", () -> initiatives.engage(course.circle(), dev, PART)))
                .satisfies(
                        refused -> assertThat(refused.sentence(Locale.ENGLISH)).contains("Welcome"));
        assertThat(members()).containsExactly("Maureen");

        did(welcome, dev, course.today());
        course.as("Catrin", () -> initiatives.engage(course.circle(), dev, PART));
        assertThat(members()).containsExactly("Dev", "Maureen");
    }

    /** Before a course is needed of anybody they begin and end, so that they take part in nothing. */
    private ParticipantId newcomer(String name) {
        return course.as("Catrin", () -> courses.newcomer(name));
    }

    private List<String> members() {
        return course.as(
                "Catrin",
                () -> initiatives.members(course.circle()).stream()
                        .map(Participant::callName)
                        .toList());
    }

    @Test
    void whatRunsOutTakesNobodyOutAndIsATaskForStaff() {
        CourseId welcome = welcome();
        did(welcome, maureen, course.today().minusMonths(12).plusDays(StaffDuties.SOON + 1));
        assertThat(course.as("Samira", needed::again)).isEmpty();

        clock.forward(Duration.ofDays(1));
        assertThat(course.as("Samira", needed::again))
                .extracting(NeededCourses.Again::callName, NeededCourses.Again::title, NeededCourses.Again::initiative)
                .containsExactly(tuple("Maureen", "Welcome", "Tuesday circle"));
        assertThat(waitingFor("Samira")).containsExactly("1 person could be offered a course again");
        assertThat(waitingFor("Maureen")).isEmpty();

        clock.forward(Duration.ofDays(365));
        course.as("Catrin", () -> initiatives.engage(course.circle(), maureen, PART));
        assertThat(members()).containsExactly("Maureen");
    }

    @Test
    void aDutyOfStaffIsOpenDoneAndRunsOutWithinSixtyDays() {
        CourseId safeguarding = safeguarding();
        assertThat(states()).containsExactly(tuple("Samira", DutyState.OPEN));
        assertThat(waitingFor("Samira")).containsExactly("Please do this course for your work: Safeguarding");
        assertThat(waitingFor("Catrin")).containsExactly("1 course of staff is open or runs out soon");
        assertThat(course.as("Catrin", () -> gate.missing(Role.SUPPORTER, course.account("Samira"))))
                .containsExactly("Safeguarding");

        staffDid(
                safeguarding,
                course.account("Samira"),
                course.today().minusMonths(24).plusDays(61));
        assertThat(states()).containsExactly(tuple("Samira", DutyState.DONE));
        assertThat(waitingFor("Samira")).isEmpty();
        assertThat(waitingFor("Catrin")).isEmpty();
        assertThat(course.as("Catrin", () -> gate.missing(Role.SUPPORTER, course.account("Samira"))))
                .isEmpty();

        clock.forward(Duration.ofDays(1));
        assertThat(states()).containsExactly(tuple("Samira", DutyState.SOON));
        assertThat(waitingFor("Samira")).hasSize(1);

        clock.forward(Duration.ofDays(61));
        assertThat(states()).containsExactly(tuple("Samira", DutyState.OPEN));
    }

    private List<Tuple> states() {
        return course.as("Catrin", duties::list).stream()
                .map(row -> tuple(row.name(), row.state()))
                .toList();
    }

    @Test
    void nobodyNotesTheirOwnDuty() {
        CourseId duty = begin(new CourseTold(
                "Safeguarding", "", Set.of(Role.COORDINATOR), Optional.of(24), Set.of(Role.COORDINATOR), Set.of()));
        assertThatExceptionOfType(NotForThemselves.class)
                .isThrownBy(() -> staffDid(duty, course.account("Catrin"), course.today()));

        course.as(
                "Alex",
                () -> trainings.noteForStaff(
                        duty, course.account("Catrin"), course.today(), DoneHow.ELSEWHERE, WhoSays.PAPER));
        assertThat(states()).containsExactly(tuple("Catrin", DutyState.DONE));
    }

    @Test
    void theSameDayNotedTwiceAtOnceIsNotedOnce() throws Exception {
        CourseId welcome = welcome();
        LocalDate day = course.today();
        CountDownLatch firstHasWritten = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        Future<?> first = two.submit(() -> course.as(
                "Samira",
                () -> transactions.run(() -> {
                    trainings.note(welcome, maureen, day, DoneHow.THERE, WhoSays.THEMSELVES);
                    rows.flush();
                    firstHasWritten.countDown();
                    untilSomebodyWaits();
                })));
        Future<?> second = two.submit(() -> {
            firstHasWritten.await();
            course.as("Catrin", () -> trainings.note(welcome, maureen, day, DoneHow.ONLINE, WhoSays.PAPER));
            return null;
        });
        first.get(1, TimeUnit.MINUTES);
        second.get(1, TimeUnit.MINUTES);
        two.shutdown();

        assertThat(course.as("Samira", () -> trainings.done(welcome)))
                .extracting(Trainings.Row::how)
                .containsExactly(DoneHow.THERE);
    }

    @Test
    void aPlaceIsWishedForAndDeclinedWithoutAReason() {
        SessionId session = session(welcome(), 7);
        assertThat(course.as("Maureen", trainings::offered)).singleElement().satisfies(offered -> {
            assertThat(offered.title()).isEqualTo("Welcome");
            assertThat(offered.wish()).isEmpty();
        });
        course.as("Maureen", () -> trainings.wish(session, PlaceWish.WOULD_LIKE));
        course.as("Maureen", () -> trainings.wish(session, PlaceWish.RATHER_NOT));

        assertThat(coming(session)).containsExactly(tuple("Maureen", PlaceWish.RATHER_NOT));
        assertThat(course.as("Maureen", trainings::offered))
                .extracting(Trainings.Offered::wish)
                .containsExactly(Optional.of(PlaceWish.RATHER_NOT));
    }

    private List<Tuple> coming(SessionId id) {
        return course.as(
                "Samira",
                () -> trainingCourses.list().stream()
                        .flatMap(row -> trainingCourses.sessions(row.id()).stream())
                        .filter(row -> row.id().equals(id))
                        .flatMap(row -> row.coming().stream())
                        .map(one -> tuple(one.name(), one.wish()))
                        .toList());
    }

    @Test
    void whatSomebodyTellsOnTheTelephoneIsWrittenDownAndTheyAreTold() {
        SessionId session = session(welcome(), 7);
        course.as("Samira", () -> trainings.wishFor(session, maureen, PlaceWish.WOULD_LIKE, Method.SPOKEN));

        assertThat(coming(session)).containsExactly(tuple("Maureen", PlaceWish.WOULD_LIKE));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Samira", () -> trainings.wishFor(session, maureen, PlaceWish.WOULD_LIKE, Method.ONLINE)));
        assertThat(sql.rows(
                        "select id from core.notice where template = 'support.notice.training-written'"
                                + " and participant_id = ?",
                        maureen.value()))
                .hasSize(1);
    }

    @Test
    void staffSayTooWhetherTheyWouldLikeAPlace() {
        SessionId session = session(safeguarding(), 7);
        course.as("Samira", () -> trainings.wish(session, PlaceWish.WOULD_LIKE));

        assertThat(coming(session)).containsExactly(tuple("Samira", PlaceWish.WOULD_LIKE));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Maureen", () -> trainings.wish(session, PlaceWish.WOULD_LIKE)));
        assertThat(course.as("Maureen", trainings::offered)).isEmpty();
    }

    @Test
    void whatIsOverOrClosedIsNotOffered() {
        CourseId welcome = welcome();
        SessionId session = session(welcome, 1);
        clock.forward(Duration.ofDays(2));
        assertThat(course.as("Maureen", trainings::offered)).isEmpty();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Maureen", () -> trainings.wish(session, PlaceWish.WOULD_LIKE)));

        session(welcome, 7);
        course.as("Catrin", () -> trainingCourses.close(welcome));
        assertThat(course.as("Maureen", trainings::offered)).isEmpty();
        assertThat(missing(maureen)).isEmpty();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> session(welcome, 8));
    }

    @Test
    void whoJudgesATraineeSeesNothingOfTheirTraining() {
        ParticipantId hannah = course.trainee("Hannah");
        CourseId both = begin(new CourseTold(
                "Both",
                "",
                Set.of(Role.TRAINEE),
                Optional.of(1),
                Set.of(),
                Set.of(new PartNeed("reading-circle", PART))));
        SessionId session = session(both, 7);
        did(both, hannah, course.today());
        course.as("Hannah", () -> trainings.wish(session, PlaceWish.WOULD_LIKE));
        DoneId done = course.as("Samira", () -> trainings.done(both)).get(0).id();
        course.as("Alex", () -> relations.add(course.account("Samira"), hannah, Relations.Kind.MARKS));

        assertThat(course.as("Samira", () -> trainings.done(both))).isEmpty();
        assertThat(coming(session)).isEmpty();
        assertThat(course.as("Samira", trainings::people))
                .extracting(Participant::callName)
                .containsExactly("Maureen");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> did(both, hannah, course.today()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Samira", () -> trainings.takeBack(done)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as(
                        "Samira", () -> trainings.wishFor(session, hannah, PlaceWish.RATHER_NOT, Method.SPOKEN)));
        clock.forward(Duration.ofDays(40));
        assertThat(course.as("Samira", needed::again))
                .extracting(NeededCourses.Again::callName)
                .containsExactly("Maureen");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Samira", () -> gate.missing(course.circle(), PART, hannah)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Frank", "Alex"})
    void onlyCoordinatorsAndSupportersSeeWhoDidWhat(String name) {
        CourseId welcome = welcome();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, trainingCourses::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> trainings.done(welcome)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, needed::again));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(
                        name,
                        () -> trainings.note(welcome, maureen, course.today(), DoneHow.THERE, WhoSays.THEMSELVES)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Samira", "Frank"})
    void onlyCoordinatorsAndAdministratorsSeeTheDutiesOfStaff(String name) {
        CourseId duty = safeguarding();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, duties::list));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> trainings.doneByStaff(duty)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(
                        name,
                        () -> trainings.noteForStaff(
                                duty, course.account("Catrin"), course.today(), DoneHow.THERE, WhoSays.THEMSELVES)));
    }

    @Test
    void aSupporterTakesBackNothingThatIsNotedOfStaff() {
        CourseId duty = safeguarding();
        staffDid(duty, course.account("Samira"), course.today());
        DoneId done =
                course.as("Catrin", () -> trainings.doneByStaff(duty)).get(0).id();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as("Samira", () -> trainings.takeBack(done)));
        course.as("Catrin", () -> trainings.takeBack(done));
        assertThat(states()).containsExactly(tuple("Samira", DutyState.OPEN));
    }

    @Test
    void coursesOfAnotherProgrammeDoNotExist() {
        CourseId welcome = welcome();
        SessionId session = session(welcome, 7);
        Course other = courses.begin();
        ParticipantId dev = other.member("Dev");

        assertThat(other.as("Catrin", trainingCourses::list)).isEmpty();
        assertThat(other.as("Dev", trainings::offered)).isEmpty();
        assertThat(other.as("Catrin", duties::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Samira", () -> trainings.done(welcome)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Dev", () -> trainings.wish(session, PlaceWish.WOULD_LIKE)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as(
                        "Samira",
                        () -> trainings.note(welcome, dev, other.today(), DoneHow.THERE, WhoSays.THEMSELVES)));
    }

    @Test
    void aCourseNeedsATitleAnAudienceAndPartsThatAreThere() {
        CourseTold right = new CourseTold("A", "", Set.of(Role.MENTOR), Optional.empty(), Set.of(), Set.of());
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> begin(
                        new CourseTold(" ", "", right.audience(), right.months(), right.duties(), right.parts())));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> begin(new CourseTold("A", "", Set.of(), right.months(), right.duties(), right.parts())));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> begin(
                        new CourseTold("A", "", right.audience(), Optional.of(0), right.duties(), right.parts())));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> begin(
                        new CourseTold("A", "", right.audience(), right.months(), Set.of(Role.MENTOR), right.parts())));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> begin(new CourseTold(
                        "A",
                        "",
                        right.audience(),
                        right.months(),
                        right.duties(),
                        Set.of(new PartNeed("reading-circle", "king")))));
        assertThat(course.as("Catrin", trainingCourses::list)).isEmpty();
    }

    @Test
    void nothingIsDoneInTheFuture() {
        CourseId welcome = welcome();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> did(welcome, maureen, course.today().plusDays(2)));
    }

    @Test
    void whatIsHeldIsShownAndGoesWithWhoeverIsErased() {
        CourseId welcome = welcome();
        SessionId session = session(welcome, 7);
        did(welcome, maureen, course.today());
        course.as("Maureen", () -> trainings.wish(session, PlaceWish.WOULD_LIKE));

        assertThat(facts("support.training")).contains("Welcome", "Was there");
        assertThat(facts("support.training-places")).contains("Welcome", "Would like a place");
        assertThat(letGo("support.training", Level.REMOVE_WORDS))
                .extracting(Effect::outcome)
                .containsExactly(Effect.Outcome.KEPT);
        assertThat(letGo("support.training", Level.ERASE)).containsExactly(Effect.deleted(1));
        assertThat(letGo("support.training-places", Level.ERASE)).containsExactly(Effect.deleted(1));
        assertThat(rows("course_done")).isZero();
        assertThat(rows("course_place")).isZero();
    }

    private List<String> facts(String key) {
        List<String> facts = new ArrayList<>();
        course.as(
                "Maureen",
                () -> transactions.run(() -> {
                    for (Entry entry : holding(key).about(maureen, Locale.ENGLISH)) {
                        entry.facts().forEach(fact -> facts.add(fact.value()));
                    }
                }));
        return facts;
    }

    private List<Effect> letGo(String key, Level level) {
        List<Effect> effects = new ArrayList<>();
        course.as(
                "Maureen",
                () -> transactions.run(() -> effects.addAll(holding(key).letGo(maureen, level))));
        return effects;
    }

    @Test
    void whatRanOutGoesTwoYearsLaterAndWhatNeverDoesStays() {
        CourseId welcome = welcome();
        CourseId once = begin(new CourseTold("Once", "", Set.of(Role.MENTOR), Optional.empty(), Set.of(), Set.of()));
        SessionId session = session(welcome, 7);
        did(welcome, maureen, course.today());
        did(once, maureen, course.today());
        course.as("Maureen", () -> trainings.wish(session, PlaceWish.WOULD_LIKE));

        timeGoesBy(3 * 365 - 10);
        assertThat(rows("course_done")).isEqualTo(2);
        assertThat(rows("course_place")).isZero();
        timeGoesBy(50);
        assertThat(course.as("Maureen", trainings::mine))
                .extracting(Trainings.Mine::title)
                .containsExactly("Once");
    }

    private void timeGoesBy(int days) {
        clock.forward(Duration.ofDays(days));
        timer.carryOut(course.programme());
        clock.forward(Duration.ofDays(30));
        timer.carryOut(course.programme());
    }

    @Test
    void nowhereIsRoomForHowWellSomebodyDidIt() {
        assertThat(sql.rows("select column_name from information_schema.columns where table_schema = 'support'"
                        + " and table_name in ('course_done', 'course_place') and data_type in ('text',"
                        + " 'character varying', 'integer', 'numeric', 'boolean')"))
                .extracting(row -> row.get("column_name"))
                .containsExactlyInAnyOrder("how", "says", "wish", "said_how");
    }

    @Test
    void nobodyIsToldOfWhatTheyDid() {
        did(welcome(), maureen, course.today());
        assertThat(course.as("Maureen", messages::unread)).isZero();
    }
}
