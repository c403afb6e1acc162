package org.alongside.support.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.setting.Settings;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.claim.ClaimApprovals;
import org.alongside.support.claim.Claims;
import org.alongside.support.claim.RateCards;
import org.alongside.support.cover.HandOvers;
import org.alongside.support.task.SupportTasks;
import org.alongside.support.task.TaskKind;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class PromiseTemplatesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 2);

    @Inject
    private PromiseTemplates templates;

    @Inject
    private PromiseTimer timer;

    @Inject
    private Promises promises;

    @Inject
    private SupportTasks tasks;

    @Inject
    private Initiatives initiatives;

    @Inject
    private HandOvers handOvers;

    @Inject
    private Settings settings;

    @Inject
    private Workdays workdays;

    @Inject
    private RateCards rates;

    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private Courses courses;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private Course course;
    private ParticipantId maureen;
    private LocalDate today;

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
        today = course.today();
    }

    private static TemplateLine line(PromiseKind kind, When when, int amount, Span unit, boolean toEach) {
        return TemplateLine.line(kind, when, amount, unit, toEach);
    }

    private static TemplateLine firstCall(int amount, Span unit) {
        return line(PromiseKind.CALL_AFTER_FIRST, When.AFTER_FIRST, amount, unit, true);
    }

    private static TemplateLine groupEvery(int weeks) {
        return line(PromiseKind.REFLECTIVE_GROUP, When.EVERY, weeks, Span.WEEKS, false);
    }

    private static TemplateLine paidWithin(int days) {
        return new TemplateLine(
                PromiseKind.PAY_WITHIN_DAYS,
                "",
                When.PAID,
                days,
                Span.DAYS,
                false,
                Optional.of(Role.FINANCE),
                Optional.empty());
    }

    private void take(InitiativeId initiative, LocalDate from, TemplateLine... lines) {
        course.as("Catrin", () -> templates.take(initiative, List.of(lines), from));
    }

    private void take(TemplateLine... lines) {
        take(course.circle(), today, lines);
    }

    /** A circle that began so long ago and goes on, or ends. */
    private InitiativeId circle(LocalDate starts, Optional<LocalDate> ends) {
        return course.as("Catrin", () -> initiatives.create("reading-circle", "Another circle", starts, ends));
    }

    private List<Promises.Row> list() {
        return course.as("Catrin", promises::list);
    }

    private List<SupportTasks.Row> open() {
        return course.as("Samira", tasks::open);
    }

    private void look() {
        timer.look();
    }

    @Test
    void aSetStandsReadyUntilSomethingIsTaken() {
        PromiseTemplates.Version ready = course.as("Catrin", () -> templates.read(course.circle()));
        assertThat(ready.number()).isZero();
        assertThat(ready.lines())
                .extracting(TemplateLine::kind, TemplateLine::when, TemplateLine::amount, TemplateLine::unit)
                .containsExactly(
                        tuple(PromiseKind.NAMED_SUPPORTER, When.BEFORE_START, 1, Span.WORKING_DAYS),
                        tuple(PromiseKind.CALL_AFTER_FIRST, When.AFTER_FIRST, 3, Span.WORKING_DAYS),
                        tuple(PromiseKind.REFLECTIVE_GROUP, When.EVERY, 6, Span.WEEKS),
                        tuple(PromiseKind.DEBRIEF_ON_REQUEST, When.ON_REQUEST, 1, Span.WORKING_DAYS),
                        tuple(PromiseKind.ENDING_CALL, When.AT_END, 3, Span.WORKING_DAYS),
                        tuple(PromiseKind.PAY_WITHIN_DAYS, When.PAID, 30, Span.DAYS));

        course.as("Catrin", () -> templates.take(course.circle(), ready.lines()));
        assertThat(course.as("Samira", () -> templates.read(course.circle())))
                .isEqualTo(new PromiseTemplates.Version(1, Optional.of(today), ready.lines()));
    }

    @Test
    void whoTakesPartReadsWhatIsPromisedAndByWhen() {
        course.as("Catrin", () -> templates.take(course.circle(), templates.usual()));

        assertThat(course.as("Maureen", () -> promises.sentences(course.circle(), Locale.UK)))
                .containsExactly(
                        "A named supporter: at least 1 working day before the start",
                        "A call after the first time: within 3 working days",
                        "A group to reflect together: every 6 weeks",
                        "A talk when somebody asks for it: within 1 working day",
                        "A call at the end: within 3 working days",
                        "Pay in good time: within 30 days");
    }

    @Test
    void wordsForStaffAndWhatWasDroppedAreNotReadByWhoTakesPart() {
        take(
                firstCall(2, Span.DAYS),
                new TemplateLine(
                        PromiseKind.OTHER,
                        "Only between us",
                        When.AFTER_EACH,
                        1,
                        Span.DAYS,
                        true,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(course.as("Maureen", () -> promises.sentences(course.circle(), Locale.UK)))
                .containsExactly("A call after the first time: within 2 days");

        take();
        assertThat(course.as("Maureen", () -> promises.sentences(course.circle(), Locale.UK)))
                .isEmpty();
    }

    @Test
    void theFirstActivityMakesOneCallHoweverOftenItIsTold() {
        take(firstCall(3, Span.WORKING_DAYS));
        UUID activity = UUID.randomUUID();
        course.held(activity, today, 60, maureen, maureen);
        course.held(activity, today, 60, maureen);
        course.held(UUID.randomUUID(), today.plusDays(7), 60, maureen);

        assertThat(open()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.CALL_AFTER_FIRST_ACTIVITY);
            assertThat(task.due()).isEqualTo(course.as("Samira", () -> workdays.after(today, 3)));
            assertThat(task.owner()).contains(course.account("Samira"));
        });
    }

    @Test
    void whatIsDroppedIsNotDoneByHabitEither() {
        take();
        course.held(UUID.randomUUID(), today, 60, maureen);
        course.ended(maureen, today);
        assertThat(open()).isEmpty();
    }

    @Test
    void whoeverWasRungByHabitIsNotRungAgainOnceItIsPromised() {
        course.held(UUID.randomUUID(), today, 60, maureen);
        take(firstCall(3, Span.WORKING_DAYS));
        course.held(UUID.randomUUID(), today.plusDays(1), 60, maureen);
        assertThat(open()).hasSize(1);
    }

    @Test
    void eachPersonHasATaskOfTheirOwnAfterEachActivity() {
        ParticipantId dev = course.member("Dev");
        take(new TemplateLine(
                PromiseKind.OTHER,
                "A call on the next day",
                When.AFTER_EACH,
                1,
                Span.DAYS,
                true,
                Optional.empty(),
                Optional.empty()));
        UUID activity = UUID.randomUUID();
        course.held(activity, today, 60, maureen, dev);
        course.held(activity, today, 60, maureen, dev);
        course.held(UUID.randomUUID(), today.plusDays(7), 60, dev);
        course.held(UUID.randomUUID(), today.minusDays(7), 60, dev);

        assertThat(open())
                .extracting(
                        SupportTasks.Row::callName,
                        SupportTasks.Row::due,
                        row -> row.words().orElse(""))
                .containsExactlyInAnyOrder(
                        tuple("Maureen", today.plusDays(1), "A call on the next day"),
                        tuple("Dev", today.plusDays(1), "A call on the next day"),
                        tuple("Dev", today.plusDays(8), "A call on the next day"));
    }

    @Test
    void aGroupIsDatedOneTimeAheadAndLookingTwiceMakesNothingTwice() {
        InitiativeId circle = circle(today.minusWeeks(13), Optional.empty());
        take(circle, today.minusWeeks(13), groupEvery(6));
        int first = list().size();
        look();
        look();

        assertThat(list()).hasSize(first);
        assertThat(list())
                .extracting(
                        row -> today.minusWeeks(13).until(row.due().plusDays(3), java.time.temporal.ChronoUnit.WEEKS))
                .containsExactly(6L, 12L, 18L);
        assertThat(list())
                .allSatisfy(row -> assertThat(course.as("Catrin", () -> workdays.isOne(row.due())))
                        .isTrue());

        clock.forward(Duration.ofDays(7L * 6));
        look();
        assertThat(list()).hasSize(4);
    }

    @Test
    void theTableItselfTakesAnOccasionOnce() {
        take(circle(today.minusWeeks(7), Optional.empty()), today.minusWeeks(7), groupEvery(6));
        Map<String, Object> row = sql.rows(
                        "select * from support.promise where programme_id = ? limit 1",
                        course.programme().value())
                .get(0);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sql.run(
                        "insert into support.promise (id, programme_id, initiative_id, kind, words, due_on, series,"
                                + " occasion, version) values (?, ?, ?, 'OTHER', '', current_date, ?, ?, 1)",
                        UUID.randomUUID(),
                        row.get("programme_id"),
                        row.get("initiative_id"),
                        row.get("series"),
                        row.get("occasion")));
    }

    @Test
    void aChangeRewritesNothingThatWasPromised() {
        InitiativeId circle = circle(today.minusWeeks(7), Optional.empty());
        take(circle, today.minusWeeks(7), groupEvery(6));
        List<Promises.Row> before = list();
        assertThat(before).hasSize(2);

        take(
                circle,
                today,
                new TemplateLine(
                        PromiseKind.REFLECTIVE_GROUP,
                        "With tea",
                        When.EVERY,
                        4,
                        Span.WEEKS,
                        false,
                        Optional.of(Role.COORDINATOR),
                        Optional.empty()));
        assertThat(list()).containsAll(before);
        assertThat(list())
                .filteredOn(row -> !before.contains(row))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.words()).isEqualTo("With tea");
                    assertThat(row.owner()).isEqualTo("Catrin");
                });
        assertThat(course.as("Catrin", () -> templates.history(circle)))
                .extracting(PromiseTemplates.Version::number)
                .containsExactly(2, 1);

        take(circle, today);
        assertThat(list()).as("dropping it takes nothing back").containsAll(before);
    }

    @Test
    void whatComesAgainIsForEachWhoTakesPartAndEndsWithTheirPart() {
        InitiativeId circle = circle(today.minusWeeks(1), Optional.empty());
        course.as("Catrin", () -> initiatives.engage(circle, maureen, "member"));
        take(circle, today, line(PromiseKind.REGULAR_CALL, When.EVERY, 2, Span.WEEKS, true));
        assertThat(open()).extracting(SupportTasks.Row::kind).containsExactly(TaskKind.REGULAR_CALL);

        ParticipantId dev = course.member("Dev");
        course.as("Catrin", () -> initiatives.engage(circle, dev, "member"));
        look();
        look();
        assertThat(open()).hasSize(2);

        course.as("Catrin", () -> initiatives.disengage(circle, dev, "member"));
        assertThat(open()).extracting(SupportTasks.Row::callName).containsExactly("Maureen");
    }

    @Test
    void nothingComesAgainAfterTheEnd() {
        InitiativeId circle = circle(today.minusWeeks(20), Optional.of(today.minusWeeks(1)));
        take(
                circle,
                today.minusWeeks(20),
                groupEvery(6),
                line(PromiseKind.ENDING_CALL, When.AT_END, 3, Span.WORKING_DAYS, false));
        assertThat(list())
                .extracting(Promises.Row::kind)
                .containsExactlyInAnyOrder(
                        PromiseKind.REFLECTIVE_GROUP,
                        PromiseKind.REFLECTIVE_GROUP,
                        PromiseKind.REFLECTIVE_GROUP,
                        PromiseKind.ENDING_CALL);
        clock.forward(Duration.ofDays(100));
        look();
        assertThat(list()).hasSize(4);
    }

    @Test
    void everybodyHearsWhoIsThereForThemBeforeTheStartOrAsSoonAsTheyJoin() {
        InitiativeId circle = circle(today.plusWeeks(4), Optional.empty());
        course.as("Catrin", () -> initiatives.engage(circle, maureen, "member"));
        take(circle, today, line(PromiseKind.NAMED_SUPPORTER, When.BEFORE_START, 5, Span.DAYS, true));
        LocalDate before = today.plusWeeks(4).minusDays(5);
        assertThat(open()).extracting(SupportTasks.Row::due).containsExactly(before);

        ParticipantId dev = course.member("Dev");
        clock.forward(Duration.ofDays(30));
        course.as("Catrin", () -> initiatives.engage(circle, dev, "member"));
        assertThat(open())
                .filteredOn(row -> row.participant().equals(dev))
                .extracting(SupportTasks.Row::due)
                .containsExactly(course.as(
                        "Samira",
                        () -> workdays.after(
                                clock.instant().atZone(ZoneOffset.UTC).toLocalDate(), 1)));
        look();
        assertThat(open()).hasSize(2);
    }

    @Test
    void aTalkOnRequestIsDueAsWasPromised() {
        take(line(PromiseKind.DEBRIEF_ON_REQUEST, When.ON_REQUEST, 2, Span.WORKING_DAYS, true));
        course.as("Maureen", tasks::askForDebrief);
        course.as("Maureen", tasks::askForDebrief);
        assertThat(course.as("Maureen", tasks::myDebrief))
                .contains(course.as("Samira", () -> workdays.after(today, 2)));
        assertThat(open()).hasSize(1);
    }

    @Test
    void anEndingAsksForTheCallThatWasPromised() {
        take(line(PromiseKind.ENDING_CALL, When.AT_END, 5, Span.DAYS, true));
        course.ended(maureen, today);
        course.ended(maureen, today);
        assertThat(open()).extracting(SupportTasks.Row::due).containsExactly(today.plusDays(5));
    }

    @Test
    void payIsKeptWhenAllOfItIsPaidAndNobodySaysSoTwice() {
        ParticipantId dev = course.member("Dev");
        course.as("Frank", () -> rates.set(today.minusDays(10), 2500));
        take(paidWithin(30));
        course.held(UUID.randomUUID(), today, 60, maureen, dev);
        assertThat(list()).singleElement().satisfies(row -> {
            assertThat(row.due()).isEqualTo(today.plusDays(30));
            assertThat(row.owner()).isEqualTo("Frank");
        });

        course.as("Maureen", () -> claims.send(claims.mine().get(0).id()));
        course.as(
                "Frank",
                () -> approvals.list().forEach(row -> {
                    approvals.approve(row.id());
                    approvals.paid(row.id());
                }));
        look();
        assertThat(list())
                .extracting(Promises.Row::state)
                .as("Dev was not paid")
                .containsExactly(PromiseState.DUE);

        course.as("Dev", () -> claims.decline(claims.mine().get(0).id()));
        look();
        assertThat(list()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(PromiseState.KEPT);
            assertThat(row.keptOn()).contains(today);
        });
    }

    @Test
    void whatWasHeldBeforeAHandOverAndIsToldOfOnlyThenIsStillPromised() {
        course.staff("Tariq", Role.SUPPORTER);
        take(
                course.circle(),
                today.minusDays(20),
                new TemplateLine(
                        PromiseKind.OTHER,
                        "A call",
                        When.AFTER_EACH,
                        2,
                        Span.DAYS,
                        true,
                        Optional.empty(),
                        Optional.of(course.account("Samira"))));
        course.as(
                "Catrin",
                () -> handOvers.handOver(Optional.of(course.account("Samira")), course.account("Tariq"), Locale.UK));
        course.held(UUID.randomUUID(), today.minusDays(7), 60, maureen);
        assertThat(open()).extracting(row -> row.ownerName().orElse("")).containsExactly("Tariq");
    }

    @Test
    void promisesToAllNameNobody() {
        take(paidWithin(30));
        course.held(UUID.randomUUID(), today, 60, maureen);
        assertThat(sql.rows(
                        "select * from support.promise where programme_id = ?",
                        course.programme().value()))
                .singleElement()
                .satisfies(row -> assertThat(row.values().toString()).doesNotContain(maureen.toString()));
    }

    @Test
    void keptLateIsSaidToBeLate() {
        take(circle(today.minusWeeks(7), Optional.empty()), today.minusWeeks(7), groupEvery(6));
        PromiseId missed = list().get(0).id();
        assertThat(list()).extracting(Promises.Row::state).containsExactly(PromiseState.MISSED, PromiseState.DUE);
        course.as("Samira", () -> promises.kept(missed));
        assertThat(list()).extracting(Promises.Row::state).containsExactly(PromiseState.KEPT_LATE, PromiseState.DUE);
    }

    @Test
    void aLineMayNameWhoKeepsItAndAHandOverGoesOnWithTheOther() {
        course.staff("Sue", Role.SUPPORTER);
        course.staff("Tariq", Role.SUPPORTER);
        take(new TemplateLine(
                PromiseKind.CALL_AFTER_FIRST,
                "",
                When.AFTER_FIRST,
                3,
                Span.DAYS,
                true,
                Optional.empty(),
                Optional.of(course.account("Sue"))));
        course.held(UUID.randomUUID(), today, 60, maureen);
        assertThat(open()).extracting(row -> row.ownerName().orElse("")).containsExactly("Sue");

        course.as(
                "Catrin",
                () -> handOvers.handOver(Optional.of(course.account("Sue")), course.account("Tariq"), Locale.UK));
        course.held(UUID.randomUUID(), today, 60, course.member("Dev"));
        assertThat(open()).extracting(row -> row.ownerName().orElse("")).containsExactly("Tariq", "Tariq");
    }

    @Test
    void whatDoesNotGoTogetherIsNotTaken() {
        List<TemplateLine> wrong = new ArrayList<>(List.of(
                line(PromiseKind.CALL_AFTER_FIRST, When.AFTER_FIRST, 3, Span.DAYS, false),
                line(PromiseKind.CALL_AFTER_FIRST, When.AT_END, 3, Span.DAYS, true),
                line(PromiseKind.OTHER, When.AFTER_FIRST, 3, Span.DAYS, true),
                line(PromiseKind.REFLECTIVE_GROUP, When.EVERY, 6, Span.WEEKS, true),
                line(PromiseKind.REFLECTIVE_GROUP, When.EVERY, 6, Span.DAYS, false),
                line(PromiseKind.REFLECTIVE_GROUP, When.EVERY, 0, Span.WEEKS, false),
                line(PromiseKind.REFLECTIVE_GROUP, When.EVERY, 53, Span.WEEKS, false),
                line(PromiseKind.ENDING_CALL, When.AT_END, -1, Span.DAYS, true),
                line(PromiseKind.ENDING_CALL, When.AT_END, 1, Span.WEEKS, true),
                line(PromiseKind.PAY_WITHIN_DAYS, When.PAID, 30, Span.DAYS, true),
                line(null, When.AT_END, 3, Span.DAYS, true),
                line(PromiseKind.ENDING_CALL, null, 3, Span.DAYS, true),
                line(PromiseKind.ENDING_CALL, When.AT_END, 3, null, true)));
        for (TemplateLine line : wrong) {
            assertThatExceptionOfType(Invalid.class).as("%s", line).isThrownBy(() -> take(line));
        }
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> take(groupEvery(6), groupEvery(4)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> take(course.circle(), today.plusDays(1), groupEvery(6)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> take(new InitiativeId(UUID.randomUUID()), today, groupEvery(6)));
        assertThat(course.as("Catrin", () -> templates.history(course.circle())))
                .isEmpty();
    }

    @Test
    void whatIsPromisedToEachIsKeptByASupporterOnly() {
        for (String name : List.of("Catrin", "Frank")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> take(firstCall(3, Span.DAYS).keptBy(course.account(name))));
        }
        take(groupEvery(6).keptBy(course.account("Catrin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Samira", "Frank", "Alex"})
    void onlyCoordinatorsPromise(String name) {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> templates.take(course.circle(), List.of(groupEvery(6)))));
    }

    @Test
    void anotherProgrammesTemplatesDoNotExist() {
        take(groupEvery(6));
        Course other = courses.begin();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Catrin", () -> templates.read(course.circle())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Catrin", () -> templates.take(course.circle(), List.of())));
    }

    /** Good Friday and Easter Monday, the Battle of the Boyne (moved to a Monday), the Scottish summer holiday, New Year. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-02, 3, england-and-wales, 2026-04-09",
        "2026-04-02, 3, northern-ireland, 2026-04-09",
        "2026-04-02, 3, scotland, 2026-04-08",
        "2026-04-02, 3, none, 2026-04-07",
        "2026-07-10, 3, england-and-wales, 2026-07-15",
        "2026-07-10, 3, northern-ireland, 2026-07-16",
        "2026-07-31, 1, england-and-wales, 2026-08-03",
        "2026-07-31, 1, scotland, 2026-08-04",
        "2026-08-28, 1, england-and-wales, 2026-09-01",
        "2026-08-28, 1, scotland, 2026-08-31",
        "2026-10-23, 1, england-and-wales, 2026-10-26"
    })
    void workingDaysAreThoseOfWhereTheProgrammeIs(LocalDate held, int days, String where, LocalDate due) {
        course.as("Alex", () -> settings.change("core.bank-holidays", where));
        take(course.circle(), NEW_YEAR, firstCall(days, Span.WORKING_DAYS));
        course.held(UUID.randomUUID(), held, 60, maureen);
        assertThat(open()).extracting(SupportTasks.Row::due).containsExactly(due);
    }

    @Test
    void calendarDaysCountEveryDay() {
        take(course.circle(), NEW_YEAR, firstCall(3, Span.DAYS));
        course.held(UUID.randomUUID(), LocalDate.of(2026, 4, 2), 60, maureen);
        assertThat(open()).extracting(SupportTasks.Row::due).containsExactly(LocalDate.of(2026, 4, 5));
    }
}
