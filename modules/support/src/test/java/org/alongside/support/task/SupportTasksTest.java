package org.alongside.support.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.setting.Settings;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class SupportTasksTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 9);

    @Inject
    private SupportTasks tasks;

    @Inject
    private Relations relations;

    @Inject
    private Courses courses;

    @Inject
    private Messages messages;

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Inject
    @Any
    private Instance<TodoSource> todos;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
    }

    private List<SupportTasks.Row> open() {
        return course.as("Samira", tasks::open);
    }

    private List<String> waitingFor(String name) {
        return course.as(
                name,
                () -> todos.stream()
                        .flatMap(source -> source.todos(Locale.ENGLISH).stream())
                        .map(Todo::sentence)
                        .toList());
    }

    @Test
    void whatStayedUnmarkedAsksTheSupporterToSeeHowTheyAre() {
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen);

        assertThat(open()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.SEE_HOW_THEY_ARE);
            assertThat(task.participant()).isEqualTo(maureen);
            assertThat(task.owner()).contains(course.account("Samira"));
        });
        assertThat(waitingFor("Samira")).containsExactly("See how Maureen is");
    }

    @Test
    void theSupporterIsToldOfATaskThatLiesAheadAndOfNoneFromThePast() {
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen);
        assertThat(course.as("Samira", messages::unread)).isZero();

        course.unmarked(UUID.randomUUID(), LocalDate.now(ZoneId.of("Europe/London")), maureen);
        assertThat(course.as("Samira", () -> messages.mine(Locale.UK)))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).startsWith("Please call Maureen by "));
        assertThat(course.as("Catrin", messages::unread)).isZero();
    }

    @Test
    void thePersonHearsNothingOfWhatStayedUnmarked() {
        List<String> before = waitingFor("Maureen");
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen);

        assertThat(waitingFor("Maureen")).isEqualTo(before);
        assertThat(waitingFor("Catrin")).isEmpty();
    }

    @Test
    void itIsDueThreeWorkingDaysAfterTheDayThatWasPlanned() {
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen);

        assertThat(open()).extracting(SupportTasks.Row::due).containsExactly(LocalDate.of(2026, 1, 14));
    }

    @Test
    void theProgrammeChoosesUntilWhen() {
        course.as("Alex", () -> settings.change("support.see-how-they-are", "1"));
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen);

        assertThat(open()).extracting(SupportTasks.Row::due).containsExactly(LocalDate.of(2026, 1, 12));
    }

    @Test
    void aFactToldAgainMakesNoSecondTaskEvenOnceItIsDone() {
        UUID activity = UUID.randomUUID();
        course.unmarked(activity, FRIDAY, maureen, maureen);
        course.unmarked(activity, FRIDAY, maureen);
        course.as("Samira", () -> tasks.done(tasks.open().get(0).id()));
        course.unmarked(activity, FRIDAY, maureen);

        assertThat(open()).isEmpty();
        assertThat(course.as("Samira", tasks::doneLately)).hasSize(1);
    }

    @Test
    void everybodyToLookAfterGetsATaskForEachActivity() {
        ParticipantId dev = course.member("Dev");
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen, dev);
        course.unmarked(UUID.randomUUID(), FRIDAY.plusMonths(1), maureen, dev);

        assertThat(open()).hasSize(4);
    }

    @Test
    void onlyTheFirstActivityOfAPersonAsksForACallWithinThreeDays() {
        ParticipantId dev = course.member("Dev");
        course.held(UUID.randomUUID(), FRIDAY, 60, maureen);
        course.held(UUID.randomUUID(), FRIDAY.plusWeeks(4), 60, maureen, dev);

        assertThat(open())
                .extracting(SupportTasks.Row::callName, SupportTasks.Row::kind, SupportTasks.Row::due)
                .containsExactly(
                        tuple("Maureen", TaskKind.CALL_AFTER_FIRST_ACTIVITY, FRIDAY.plusDays(3)),
                        tuple(
                                "Dev",
                                TaskKind.CALL_AFTER_FIRST_ACTIVITY,
                                FRIDAY.plusWeeks(4).plusDays(3)));
    }

    @Test
    void anEndingAsksForOneEndingCall() {
        course.ended(maureen, FRIDAY);
        course.ended(maureen, FRIDAY);

        assertThat(open()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.ENDING_CALL);
            assertThat(task.due()).isEqualTo(LocalDate.of(2026, 1, 14));
        });
    }

    @Test
    void aDebriefAskedForTwiceIsAskedForOnceUntilItIsDone() {
        course.as("Maureen", tasks::askForDebrief);
        course.as("Samira", () -> tasks.askForDebriefFor(maureen));

        assertThat(open()).extracting(SupportTasks.Row::kind).containsExactly(TaskKind.DEBRIEF);
        assertThat(course.as("Maureen", tasks::myDebrief))
                .contains(open().get(0).due());

        course.as("Samira", () -> tasks.done(tasks.open().get(0).id()));
        assertThat(course.as("Maureen", tasks::myDebrief)).isEmpty();
        course.as("Maureen", tasks::askForDebrief);
        assertThat(open()).hasSize(1);

        course.as("Samira", () -> tasks.done(tasks.open().get(0).id()));
        course.as("Maureen", tasks::askForDebrief);
        assertThat(open()).as("two of the same day are told apart").hasSize(1);
    }

    @Test
    void whoeverDoesItFirstHasDoneIt() {
        course.staff("Sue", Role.SUPPORTER);
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen);
        TaskId task = open().get(0).id();
        course.as("Sue", () -> tasks.done(task, FRIDAY.plusDays(3)));
        course.as("Samira", () -> tasks.done(task));

        assertThat(course.as("Samira", tasks::doneLately)).singleElement().satisfies(done -> {
            assertThat(done.doneBy()).contains("Sue");
            assertThat(done.doneOn()).contains(FRIDAY.plusDays(3));
        });
    }

    @Test
    void aTaskIsGivenToOneSupporterAndSeenByAll() {
        course.staff("Sue", Role.SUPPORTER);
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen);

        assertThat(course.as("Samira", tasks::mine)).hasSize(1);
        assertThat(course.as("Sue", tasks::mine)).isEmpty();
        assertThat(course.as("Sue", tasks::open)).hasSize(1);
    }

    @Test
    void nothingIsDoneInTheFuture() {
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen);
        TaskId task = open().get(0).id();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Samira", () -> tasks.done(task, course.today().plusDays(2))));
    }

    @Test
    void whoLeadsTheSchemeOrStudiesItIsNeverTheNamedSupporter() {
        course.staff("Aaron", Role.SUPPORTER, Role.COORDINATOR);
        course.staff("Abel", Role.SUPPORTER, Role.RESEARCHER);
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen);

        assertThat(open()).extracting(task -> task.owner().orElseThrow()).containsExactly(course.account("Samira"));
    }

    @Test
    void tasksForWhomASupporterJudgesDoNotExistForThatSupporter() {
        ParticipantId hannah = course.trainee("Hannah");
        course.staff("Sue", Role.SUPPORTER);
        course.as("Alex", () -> relations.add(course.account("Sue"), hannah, Relations.Kind.SUPERVISES));
        course.ended(hannah, FRIDAY);
        TaskId task = open().get(0).id();

        assertThat(course.as("Sue", tasks::open)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Sue", () -> tasks.done(task)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Sue", () -> tasks.askForDebriefFor(hannah)));
        assertThat(open()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Catrin", "Frank", "Alex"})
    void onlySupportersSeeAndDoTasks(String name) {
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen);
        TaskId task = open().get(0).id();

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, tasks::mine));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, tasks::open));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, tasks::doneLately));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> tasks.done(task)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> tasks.askForDebriefFor(maureen)));
    }

    @Test
    void whoDoesNotTakePartHasNobodyToAskForThemselves() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Frank", tasks::askForDebrief));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Frank", tasks::myDebrief));
    }

    @Test
    void anotherProgrammesTasksDoNotExist() {
        course.unmarked(UUID.randomUUID(), FRIDAY, maureen);
        TaskId task = open().get(0).id();
        Course other = courses.begin();

        assertThat(other.as("Samira", tasks::open)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Samira", () -> tasks.done(task)));
    }

    @Test
    void aTaskHoldsNoWords() {
        assertThat(sql.rows("select column_name from information_schema.columns where table_schema = 'support'"
                        + " and table_name = 'task' and data_type in ('text', 'character varying')"))
                .extracting(row -> row.get("column_name"))
                .containsExactlyInAnyOrder("kind", "occasion");
    }
}
