package org.alongside.support.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.InitiativeId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class PromisesTest {
    @Inject
    private Promises promises;

    @Inject
    private Courses courses;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private Course course;
    private LocalDate today;

    @BeforeEach
    void aCourse() {
        course = courses.begin();
        today = course.today();
    }

    private PromiseId promise(LocalDate due) {
        return course.as(
                "Catrin",
                () -> promises.make(course.circle(), PromiseKind.REFLECTIVE_GROUP, " ", due, course.account("Samira")));
    }

    private List<Promises.Row> list() {
        return course.as("Catrin", promises::list);
    }

    @Test
    void aPromiseIsDueThenMissedAsTimeGoesBy() {
        promise(today.plusDays(1));
        assertThat(list()).extracting(Promises.Row::state).containsExactly(PromiseState.DUE);

        clock.forward(Duration.ofDays(3));
        assertThat(list()).extracting(Promises.Row::state).containsExactly(PromiseState.MISSED);
    }

    @Test
    void aPromiseSaysWhoKeptItAndWhen() {
        PromiseId promise = promise(today.minusDays(3));
        course.as("Samira", () -> promises.kept(promise, today.minusDays(4)));

        assertThat(list()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(PromiseState.KEPT);
            assertThat(row.keptOn()).contains(today.minusDays(4));
            assertThat(row.keptBy()).contains("Samira");
            assertThat(row.owner()).isEqualTo("Samira");
            assertThat(row.initiativeTitle()).isEqualTo("Tuesday circle");
        });
    }

    @Test
    void nothingIsKeptInTheFuture() {
        PromiseId promise = promise(today);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Samira", () -> promises.kept(promise, today.plusDays(2))));
    }

    @Test
    void onlyStaffCanBeMadeToKeepAPromise() {
        course.member("Maureen");
        for (AccountId nobody : new AccountId[] {course.account("Maureen"), new AccountId(UUID.randomUUID()), null}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> make(course.circle(), PromiseKind.OTHER, "", today, nobody));
        }
    }

    @Test
    void aPromiseNeedsAnInitiativeAKindAndADayAndLittleRoom() {
        AccountId samira = course.account("Samira");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> make(null, PromiseKind.OTHER, "", today, samira));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> make(course.circle(), null, "", today, samira));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> make(course.circle(), PromiseKind.OTHER, "", null, samira));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> make(course.circle(), PromiseKind.OTHER, "x".repeat(301), today, samira));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> make(new InitiativeId(UUID.randomUUID()), PromiseKind.OTHER, "", today, samira));
        assertThat(list()).isEmpty();
    }

    private void make(InitiativeId initiative, PromiseKind kind, String words, LocalDate due, AccountId owner) {
        course.as("Catrin", () -> promises.make(initiative, kind, words, due, owner));
    }

    @Test
    void onlyCoordinatorsPromise() {
        course.member("Maureen");
        for (String name : List.of("Maureen", "Samira", "Frank", "Alex")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> course.as(
                            name,
                            () -> promises.make(
                                    course.circle(), PromiseKind.OTHER, "", today, course.account("Samira"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Frank"})
    void peopleWhoTakePartAndFinanceDoNotSeePromises(String name) {
        course.member("Maureen");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, promises::list));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Frank", "Alex"})
    void onlyWhoKeepsPromisesMarksThem(String name) {
        course.member("Maureen");
        PromiseId promise = promise(today);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> promises.kept(promise)));
    }

    @Test
    void whoTakesPartReadsEveryKindOnceAndNothingThatWasTyped() {
        promise(today);
        promise(today.plusWeeks(6));
        make(course.circle(), PromiseKind.NAMED_SUPPORTER, "Samira, for Maureen", today, course.account("Samira"));
        make(course.circle(), PromiseKind.OTHER, "Only between us", today, course.account("Samira"));

        assertThat(course.as("Samira", () -> promises.sentences(course.circle(), Locale.UK)))
                .containsExactly("A named supporter", "A group to reflect together");
        assertThat(course.as("Samira", () -> promises.sentences(new InitiativeId(UUID.randomUUID()), Locale.UK)))
                .isEmpty();
    }

    @Test
    void whereSupportIsSwitchedOffNothingIsPromised() {
        promise(today);
        course.as("Alex", () -> switches.turn("support", false));

        assertThat(course.as("Catrin", () -> promises.sentences(course.circle(), Locale.UK)))
                .isEmpty();
    }

    @Test
    void anotherProgrammesPromisesDoNotExist() {
        PromiseId promise = promise(today);
        Course other = courses.begin();

        assertThat(other.as("Catrin", promises::list)).isEmpty();
        assertThat(other.as("Catrin", () -> promises.sentences(course.circle(), Locale.UK)))
                .isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Catrin", () -> promises.kept(promise)));
    }

    @Test
    void promisesMeasureStaffAndNameNobodyWhoTakesPart() {
        assertThat(sql.rows("select column_name from information_schema.columns where table_schema = 'support'"
                        + " and table_name = 'promise' and column_name like '%participant%'"))
                .isEmpty();
    }
}
