package org.alongside.support.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.promise.PromiseKind;
import org.alongside.support.promise.Promises;
import org.alongside.support.shared.Supporters;
import org.alongside.support.task.SupportTasks;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class CoverTest {
    @Inject
    private Absences absences;

    @Inject
    private HandOvers handOvers;

    @Inject
    private SupportTasks tasks;

    @Inject
    private Promises promises;

    @Inject
    private Supporters supporters;

    @Inject
    private Relations relations;

    @Inject
    private Messages messages;

    @Inject
    private Courses courses;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    @Inject
    @Any
    private Instance<TodoSource> todos;

    private Course course;
    private ParticipantId maureen;
    private LocalDate today;

    @BeforeEach
    void twoSupporters() {
        course = courses.begin();
        course.staff("Sue", Role.SUPPORTER);
        maureen = course.member("Maureen");
        today = course.today();
    }

    private UUID away(String by, String who, LocalDate from, LocalDate until, String standIn) {
        return course.as(
                by,
                () -> absences.away(
                        course.account(who),
                        from,
                        until,
                        Optional.ofNullable(standIn).map(course::account)));
    }

    private List<LocalDate> mine(String name) {
        return course.as(
                name, () -> tasks.mine().stream().map(SupportTasks.Row::due).toList());
    }

    /** A call to Maureen that is due that day. */
    private void callDue(LocalDate due) {
        course.held(UUID.randomUUID(), due.minusDays(3), 60, maureen);
    }

    private void promiseDue(LocalDate due) {
        course.as("Catrin", () -> promises.make(course.circle(), PromiseKind.OTHER, "", due, course.account("Samira")));
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
    void whatFallsDueGoesToTheStandInAndComesBack() {
        callDue(today.plusDays(3));
        promiseDue(today.plusDays(3));
        assertThat(mine("Samira")).hasSize(1);

        away("Samira", "Samira", today.plusDays(1), today.plusDays(5), "Sue");
        assertThat(mine("Samira")).isEmpty();
        assertThat(mine("Sue")).containsExactly(today.plusDays(3));
        assertThat(course.as("Catrin", promises::list))
                .extracting(Promises.Row::owner, Promises.Row::due)
                .containsExactly(tuple("Sue", today.plusDays(3)));

        clock.forward(Duration.ofDays(6));
        assertThat(mine("Sue")).isEmpty();
        assertThat(mine("Samira")).as("its day did not move").containsExactly(today.plusDays(3));
        assertThat(course.as("Catrin", promises::list))
                .extracting(Promises.Row::owner)
                .containsExactly("Samira");
    }

    @Test
    void whatIsNewAndFallsDueThenGoesToTheStandInAtOnce() {
        away("Samira", "Samira", today, today.plusDays(9), "Sue");
        callDue(today.plusDays(3));

        assertThat(mine("Samira")).isEmpty();
        assertThat(mine("Sue")).containsExactly(today.plusDays(3));
        assertThat(course.as("Sue", () -> messages.mine(Locale.UK)))
                .as("told that she stands in, and of the call")
                .hasSize(2);
        assertThat(course.as("Samira", messages::unread)).isZero();
    }

    @Test
    void aCoordinatorSaysItForSomebodyIllAndNobodyElseDoes() {
        away("Catrin", "Samira", today, today.plusDays(2), "Sue");
        assertThat(course.as("Catrin", absences::list))
                .extracting(Absences.Row::name, row -> row.standInName().orElse(""))
                .containsExactly(tuple("Samira", "Sue"));

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> away("Samira", "Sue", today, today.plusDays(1), null));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> away("Maureen", "Samira", today, today.plusDays(1), "Sue"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> away("Catrin", "Maureen", today, today.plusDays(1), null));
    }

    @Test
    void thePersonReadsWhoLooksAfterThemMeanwhile() {
        assertThat(course.as("Maureen", absences::mine))
                .contains(new Absences.Contact("Samira", Optional.empty(), Optional.empty()));

        away("Samira", "Samira", today, today.plusDays(4), "Sue");
        assertThat(course.as("Maureen", absences::mine))
                .contains(new Absences.Contact("Samira", Optional.of(today.plusDays(4)), Optional.of("Sue")));

        clock.forward(Duration.ofDays(5));
        assertThat(course.as("Maureen", absences::mine))
                .contains(new Absences.Contact("Samira", Optional.empty(), Optional.empty()));
    }

    @Test
    void aStandInIsAColleagueWhoCanDoItAndIsThere() {
        for (String unfit : List.of("Catrin", "Frank", "Samira")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> away("Samira", "Samira", today, today.plusDays(2), unfit));
        }
        away("Sue", "Sue", today.plusDays(1), today.plusDays(3), "Samira");
        assertThatExceptionOfType(Invalid.class)
                .as("Sue is away herself then")
                .isThrownBy(() -> away("Samira", "Samira", today, today.plusDays(2), "Sue"));
        away("Samira", "Samira", today.plusDays(4), today.plusDays(6), "Sue");
    }

    @Test
    void nobodyIsAwayTwiceAtOnceNorInThePast() {
        away("Samira", "Samira", today, today.plusDays(2), "Sue");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> away("Samira", "Samira", today.plusDays(2), today.plusDays(4), "Sue"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> away("Samira", "Samira", today.minusDays(9), today.minusDays(1), "Sue"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> away("Samira", "Samira", today.plusDays(9), today.plusDays(8), "Sue"));
    }

    @Test
    void anAbsenceWithoutAStandInIsTheCoordinatorsToDoAndEverybodySeesTheTask() {
        callDue(today.plusDays(1));
        assertThat(waitingFor("Catrin")).isEmpty();

        UUID absence = away("Samira", "Samira", today, today.plusDays(3), null);
        assertThat(waitingFor("Catrin")).containsExactly("1 thing that nobody looks after");
        assertThat(mine("Sue")).containsExactly(today.plusDays(1));
        assertThat(course.as("Maureen", absences::mine))
                .contains(new Absences.Contact("Samira", Optional.of(today.plusDays(3)), Optional.empty()));

        course.as("Catrin", () -> absences.change(absence, today.plusDays(3), Optional.of(course.account("Sue"))));
        assertThat(waitingFor("Catrin")).isEmpty();
    }

    @Test
    void whoseAccountWasClosedLeavesTheCoordinatorSomethingToDo() {
        callDue(today.plusDays(1));
        sql.run(
                "update core.membership set entry_open = false where account_id = ?",
                course.account("Samira").value());

        assertThat(waitingFor("Catrin")).containsExactly("1 thing that nobody looks after");
        assertThat(mine("Sue")).containsExactly(today.plusDays(1));

        course.as("Catrin", () -> handOvers.handOver(Optional.empty(), course.account("Sue"), Locale.UK));
        assertThat(waitingFor("Catrin")).isEmpty();
    }

    @Test
    void backEarlierAndLaterThanPlanned() {
        callDue(today.plusDays(2));
        UUID absence = away("Samira", "Samira", today, today.plusDays(2), "Sue");
        clock.forward(Duration.ofDays(1));
        course.as("Samira", () -> absences.back(absence));
        assertThat(mine("Samira")).hasSize(1);
        assertThat(course.as("Samira", absences::list)).isEmpty();

        UUID again = away("Samira", "Samira", today.plusDays(1), today.plusDays(2), "Sue");
        course.as("Samira", () -> absences.change(again, today.plusDays(9), Optional.of(course.account("Sue"))));
        clock.forward(Duration.ofDays(7));
        assertThat(mine("Sue")).hasSize(1);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as("Sue", () -> absences.back(again)));
    }

    @Test
    void somebodyElseStandsInFromTodayAndTheDaysBeforeStayAsTheyWere() {
        course.staff("Tariq", Role.SUPPORTER);
        UUID absence = away("Samira", "Samira", today, today.plusDays(6), "Sue");
        clock.forward(Duration.ofDays(2));
        course.as("Catrin", () -> absences.change(absence, today.plusDays(6), Optional.of(course.account("Tariq"))));

        Rota rota = course.as("Catrin", absences::rota);
        Optional<AccountId> samira = Optional.of(course.account("Samira"));
        assertThat(rota.onDay(samira, Optional.empty(), today.plusDays(1))).contains(course.account("Sue"));
        assertThat(rota.onDay(samira, Optional.empty(), today.plusDays(2))).contains(course.account("Tariq"));
        assertThat(rota.onDay(samira, Optional.empty(), today.plusDays(7))).isEqualTo(samira);
    }

    @Test
    void handingOverMovesEverythingOpenAtOnceAndSaysWhat() {
        callDue(today.plusDays(2));
        course.as("Maureen", tasks::askForDebrief);
        promiseDue(today.plusDays(4));
        course.as(
                "Samira",
                () -> tasks.mine().stream()
                        .filter(task -> task.due().equals(today.plusDays(2)))
                        .forEach(task -> tasks.done(task.id())));

        List<GivenThings.Moved> moved = course.as(
                "Catrin",
                () -> handOvers.handOver(Optional.of(course.account("Samira")), course.account("Sue"), Locale.UK));

        assertThat(moved)
                .extracting(GivenThings.Moved::what)
                .containsExactlyInAnyOrder("Talk something through with Maureen", "Something else");
        assertThat(mine("Samira")).isEmpty();
        assertThat(mine("Sue")).hasSize(1);
        assertThat(course.as("Maureen", absences::mine))
                .map(Absences.Contact::name)
                .contains("Sue");
        course.unmarked(UUID.randomUUID(), today, maureen);
        assertThat(mine("Sue")).as("new things come to her").hasSize(2);
    }

    @Test
    void whoStoodInForOthersDoesSoNoMoreOnceTheirWorkIsHandedOver() {
        course.staff("Tariq", Role.SUPPORTER);
        away("Samira", "Samira", today, today.plusDays(6), "Sue");
        course.as(
                "Catrin",
                () -> handOvers.handOver(Optional.of(course.account("Sue")), course.account("Tariq"), Locale.UK));

        assertThat(course.as("Catrin", absences::list))
                .extracting(row -> row.standInName().orElse(""))
                .containsExactly("Tariq");
    }

    @Test
    void onlyACoordinatorHandsOverAndOnlyToWhoCanDoIt() {
        callDue(today.plusDays(2));
        Optional<AccountId> samira = Optional.of(course.account("Samira"));
        for (String name : List.of("Samira", "Frank", "Alex", "Maureen")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(
                            () -> course.as(name, () -> handOvers.handOver(samira, course.account("Sue"), Locale.UK)));
        }
        for (String unfit : List.of("Catrin", "Frank", "Samira", "Maureen")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() ->
                            course.as("Catrin", () -> handOvers.handOver(samira, course.account(unfit), Locale.UK)));
        }
        assertThat(mine("Samira")).hasSize(1);
    }

    @Test
    void whatIsForSomebodyTheOtherJudgesIsNeverTheirs() {
        ParticipantId hannah = course.trainee("Hannah");
        course.staff("Tariq", Role.SUPPORTER);
        course.as("Alex", () -> relations.add(course.account("Sue"), hannah, Relations.Kind.SUPERVISES));
        course.ended(hannah, today);

        away("Samira", "Samira", today, today.plusDays(9), "Sue");
        assertThat(mine("Sue")).isEmpty();
        assertThat(mine("Tariq")).as("so that it is not lost").hasSize(1);

        course.as(
                "Catrin",
                () -> handOvers.handOver(Optional.of(course.account("Samira")), course.account("Sue"), Locale.UK));
        assertThat(mine("Sue")).isEmpty();
        assertThat(mine("Tariq")).hasSize(1);
    }

    @Test
    void whatNobodyLooksAfterIsCountedWithoutThoseWhomTheReaderJudges() {
        ParticipantId hannah = course.trainee("Hannah");
        course.ended(hannah, today);
        sql.run(
                "update core.membership set entry_open = false where account_id = ?",
                course.account("Samira").value());
        assertThat(course.as("Catrin", handOvers::withoutAnybody)).isOne();

        course.as("Alex", () -> relations.add(course.account("Catrin"), hannah, Relations.Kind.SUPERVISES));
        assertThat(course.as("Catrin", handOvers::withoutAnybody)).isZero();
    }

    @Test
    void whoLeadsTheSchemeIsNeverNamed() {
        course.as(
                "Catrin",
                () -> handOvers.handOver(Optional.of(course.account("Samira")), course.account("Sue"), Locale.UK));
        assertThat(course.as("Maureen", supporters::named))
                .map(one -> one.name())
                .contains("Sue");
        sql.run(
                "update core.membership set entry_open = false where account_id = ?",
                course.account("Sue").value());
        assertThat(course.as("Maureen", supporters::named))
                .map(one -> one.name())
                .contains("Samira");
    }

    @Test
    void anotherProgrammesAbsencesDoNotExist() {
        UUID absence = away("Samira", "Samira", today, today.plusDays(3), "Sue");
        Course other = courses.begin();

        assertThat(other.as("Catrin", absences::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Catrin", () -> absences.back(absence)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as(
                        "Catrin",
                        () -> absences.away(
                                course.account("Samira"), today.plusDays(5), today.plusDays(6), Optional.empty())));
    }

    @Test
    void whyIsNobodysBusiness() {
        assertThat(sql.rows("select column_name from information_schema.columns where table_schema = 'support'"
                        + " and table_name = 'absence' and data_type in ('text', 'character varying')"))
                .isEmpty();
    }
}
