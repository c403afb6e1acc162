package org.alongside.support.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.cover.Absences;
import org.alongside.support.promise.PromiseId;
import org.alongside.support.promise.PromiseKind;
import org.alongside.support.promise.PromiseTemplates;
import org.alongside.support.promise.Promises;
import org.alongside.support.promise.Span;
import org.alongside.support.promise.TemplateLine;
import org.alongside.support.promise.When;
import org.alongside.support.task.SupportTasks;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class BoardTest {
    @Inject
    private Board board;

    @Inject
    private Promises promises;

    @Inject
    private PromiseTemplates templates;

    @Inject
    private SupportTasks tasks;

    @Inject
    private Absences absences;

    @Inject
    private Relations relations;

    @Inject
    private Courses courses;

    private Course course;
    private LocalDate today;

    @BeforeEach
    void aCourse() {
        course = courses.begin();
        course.staff("Sue", Role.SUPPORTER);
        today = course.today();
    }

    private Board.Numbers numbers(String reader) {
        return course.as(reader, () -> board.numbers(today.minusDays(60), today.plusDays(60)));
    }

    private PromiseId promise(String owner, LocalDate due) {
        return course.as(
                "Catrin", () -> promises.make(course.circle(), PromiseKind.OTHER, "", due, course.account(owner)));
    }

    /** A call that is promised to each person on the day after an activity. */
    private void callsArePromised() {
        TemplateLine call = new TemplateLine(
                PromiseKind.OTHER, "A call", When.AFTER_EACH, 1, Span.DAYS, true, Optional.empty(), Optional.empty());
        course.as("Catrin", () -> templates.take(course.circle(), List.of(call), today.minusDays(60)));
    }

    @Test
    void numbersAreThoseOfCountingByHand() {
        Random random = new Random(20_261_130);
        List<String> staff = List.of("Samira", "Sue", "Catrin", "Frank");
        Map<String, Kept> expected = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            String owner = staff.get(random.nextInt(staff.size()));
            LocalDate due = today.plusDays(random.nextInt(140) - 70);
            PromiseId made = promise(owner, due);
            boolean counts = !due.isBefore(today.minusDays(60)) && !due.isAfter(today.plusDays(60));
            Kept stands = due.isBefore(today) ? new Kept(0, 0, 0, 1) : new Kept(0, 0, 1, 0);
            if (random.nextBoolean()) {
                LocalDate on = today.minusDays(random.nextInt(80));
                course.as("Samira", () -> promises.kept(made, on));
                stands = on.isAfter(due) ? new Kept(0, 1, 0, 0) : new Kept(1, 0, 0, 0);
            }
            if (counts) {
                expected.merge(owner, stands, Kept::plus);
            }
        }
        Board.Numbers numbers = numbers("Catrin");
        assertThat(numbers.byStaff())
                .containsExactlyElementsOf(expected.entrySet().stream()
                        .map(entry -> new Board.Line(entry.getKey(), entry.getValue()))
                        .toList());
        Kept whole = expected.values().stream().reduce(Kept.NONE, Kept::plus);
        assertThat(numbers.whole()).isEqualTo(whole);
        assertThat(numbers.byInitiative()).containsExactly(new Board.Line("Tuesday circle", whole));
    }

    @Test
    void whatIsPromisedToOnePersonCountsByItsTaskAndHabitDoesNot() {
        ParticipantId maureen = course.member("Maureen");
        course.unmarked(UUID.randomUUID(), today, maureen);
        callsArePromised();
        course.held(UUID.randomUUID(), today, 60, maureen);
        course.held(UUID.randomUUID(), today.minusDays(9), 60, maureen);
        course.held(UUID.randomUUID(), today.minusDays(19), 60, maureen);
        course.held(UUID.randomUUID(), today.minusDays(29), 60, maureen);
        course.as("Samira", () -> {
            List<SupportTasks.Row> calls = tasks.open().stream()
                    .filter(task -> task.words().isPresent())
                    .toList();
            tasks.done(calls.get(0).id(), calls.get(0).due());
            tasks.done(calls.get(1).id(), calls.get(1).due().plusDays(1));
        });

        assertThat(numbers("Samira").byStaff()).containsExactly(new Board.Line("Samira", new Kept(1, 1, 1, 1)));
    }

    @Test
    void whatWasDueInAnAbsenceCountsForWhoStoodIn() {
        course.as(
                "Samira",
                () -> absences.away(
                        course.account("Samira"), today, today.plusDays(5), Optional.of(course.account("Sue"))));
        promise("Samira", today.minusDays(1));
        promise("Samira", today);
        promise("Samira", today.plusDays(5));
        promise("Samira", today.plusDays(6));

        assertThat(numbers("Catrin").byStaff())
                .containsExactly(
                        new Board.Line("Samira", new Kept(0, 0, 1, 1)), new Board.Line("Sue", new Kept(0, 0, 2, 0)));
    }

    @Test
    void whatIsForThoseWhomTheReaderJudgesIsNotCounted() {
        ParticipantId hannah = course.trainee("Hannah");
        callsArePromised();
        course.held(UUID.randomUUID(), today, 60, hannah);
        assertThat(numbers("Sue").whole()).isEqualTo(new Kept(0, 0, 1, 0));

        course.as("Alex", () -> relations.add(course.account("Sue"), hannah, Relations.Kind.SUPERVISES));
        assertThat(numbers("Sue").whole()).isEqualTo(Kept.NONE);
        assertThat(course.as("Sue", () -> board.week(today.plusDays(1))).due()).isEmpty();
        assertThat(numbers("Samira").whole()).isEqualTo(new Kept(0, 0, 1, 0));
    }

    @Test
    void whatEachActivityPromisesToAllDoesNotTellOfThoseWhomTheReaderJudges() {
        ParticipantId hannah = course.trainee("Hannah");
        TemplateLine paid = new TemplateLine(
                PromiseKind.PAY_WITHIN_DAYS,
                "",
                When.PAID,
                3,
                Span.DAYS,
                false,
                Optional.of(Role.FINANCE),
                Optional.empty());
        course.as("Catrin", () -> templates.take(course.circle(), List.of(paid), today.minusDays(60)));
        course.held(UUID.randomUUID(), today, 60, hannah);
        promise("Samira", today.plusDays(3));
        assertThat(numbers("Sue").whole()).isEqualTo(new Kept(0, 0, 2, 0));

        course.as("Alex", () -> relations.add(course.account("Sue"), hannah, Relations.Kind.SUPERVISES));
        assertThat(numbers("Sue").whole()).isEqualTo(new Kept(0, 0, 1, 0));
        assertThat(course.as("Sue", () -> board.week(today.plusDays(3))).due()).hasSize(1);
        assertThat(course.as("Sue", promises::list))
                .extracting(Promises.Row::kind)
                .containsExactly(PromiseKind.OTHER);
        assertThat(numbers("Samira").whole()).isEqualTo(new Kept(0, 0, 2, 0));
    }

    @Test
    void smallNumbersAreNotToldOutsideTheTeam() {
        for (int i = 0; i < 4; i++) {
            promise("Samira", today);
        }
        assertThat(numbers("Alex").told()).isFalse();
        assertThat(numbers("Alex").whole()).isEqualTo(Kept.NONE);
        assertThat(numbers("Catrin").told()).isTrue();

        promise("Samira", today);
        assertThat(numbers("Alex").whole()).isEqualTo(new Kept(0, 0, 5, 0));
        promise("Sue", today);
        assertThat(numbers("Alex").told()).as("Sue's one could be reckoned").isFalse();
    }

    @Test
    void aWeekShowsWhatIsDueWhoseItIsAndWhatIsLate() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        ParticipantId maureen = course.member("Maureen");
        ParticipantId dev = course.member("Dev");
        callsArePromised();
        LocalDate held = today.plusDays(9);
        course.held(UUID.randomUUID(), held, 60, maureen, dev);
        promise("Sue", today.minusDays(20));
        promise("Sue", monday.plusDays(7 * 9));

        Board.Week week = course.as("Samira", () -> board.week(held.plusDays(1)));
        assertThat(week.due())
                .extracting(Board.Due::words, Board.Due::due, Board.Due::mine, Board.Due::count)
                .containsExactly(tuple("A call", held.plusDays(1), true, 2L));
        assertThat(week.late())
                .extracting(Board.Due::due, row -> row.owner().orElse(""), Board.Due::mine)
                .containsExactly(tuple(today.minusDays(20), "Sue", false));
        assertThat(week.toString()).as("nobody who takes part is named").doesNotContain("Maureen", "Dev");
        assertThat(course.as("Catrin", () -> board.week(null)).monday()).isEqualTo(monday);
        assertThat(course.as("Alex", () -> board.week(held.plusDays(1))).due())
                .as("outside the team, what is due to each could tell of one")
                .isEmpty();
    }

    @Test
    void onlyStaffLookAtIt() {
        course.member("Maureen");
        for (String name : List.of("Maureen", "Frank")) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> numbers(name));
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> board.week(today)));
        }
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Catrin", () -> board.numbers(today, today.minusDays(1))));
    }

    @Test
    void anotherProgrammesPromisesAreNotCounted() {
        promise("Samira", today);
        Course other = courses.begin();
        assertThat(other.as("Catrin", () -> board.numbers(today, today)).whole())
                .isEqualTo(Kept.NONE);
        assertThat(other.as("Catrin", () -> board.week(today)).due()).isEmpty();
    }
}
