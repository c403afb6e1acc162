package org.alongside.support.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.advance.NewPrepaid;
import org.alongside.support.advance.PrepaidTravels;
import org.alongside.support.advance.TravelKind;
import org.alongside.support.claim.ClaimApprovals;
import org.alongside.support.claim.Claims;
import org.alongside.support.claim.RateCards;
import org.alongside.support.group.GroupId;
import org.alongside.support.group.GroupTold;
import org.alongside.support.group.Groups;
import org.alongside.support.owed.Money;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class ForecastTest {
    @Inject
    private Forecasts forecasts;

    @Inject
    private Groups groups;

    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private PrepaidTravels travels;

    @Inject
    private RateCards rates;

    @Inject
    private Relations relations;

    @Inject
    private MovableClock clock;

    @Inject
    private Courses courses;

    private final List<ParticipantId> people = new ArrayList<>();
    private Course course;
    private LocalDate groupMeets;

    @BeforeEach
    void fiveTakePartForTwentyPoundsAnHour() {
        course = courses.begin();
        groupMeets = course.today().plusMonths(2);
        for (String name : List.of("Maureen", "Dev", "Tom", "Ines", "Rhian")) {
            people.add(course.member(name));
        }
        course.as("Frank", () -> {
            rates.set(course.today().minusYears(1), 2000);
            rates.set(course.today().plusMonths(1), 3000);
        });
    }

    private void invited(int many) {
        course.as("Samira", () -> {
            GroupId group = groups.begin(
                    course.circle(),
                    new GroupTold("Time to reflect", 6, 90, Optional.of(course.account("Samira")), ""),
                    groupMeets,
                    LocalTime.NOON,
                    "The library",
                    1);
            people.stream().limit(many).forEach(person -> groups.invite(group, person));
        });
    }

    private void paid(String name, ParticipantId person) {
        course.held(UUID.randomUUID(), course.today().minusDays(1), 60, person);
        course.as(name, () -> claims.send(claims.undecided().get(0).id()));
        course.as(
                "Frank",
                () -> approvals.list().forEach(row -> {
                    approvals.approve(row.id());
                    approvals.passOn(row.id());
                    approvals.paid(row.id());
                }));
    }

    private Forecast readBy(String name) {
        return course.as(name, () -> forecasts.of(course.circle()));
    }

    @Test
    void whatIsPlannedComesToTheRateOfItsDay() {
        invited(5);
        assertThat(readBy("Catrin").planned()).contains(Money.pence(5 * 4500));
        assertThat(readBy("Catrin").months())
                .last()
                .isEqualTo(new Forecast.Month(
                        YearMonth.from(groupMeets),
                        Money.pence(5 * 4500),
                        Money.pence(0),
                        Optional.of(Money.pence(0))));
    }

    @Test
    void ofFewerThanFiveOnlyFinanceReadsMonths() {
        invited(4);
        assertThat(readBy("Catrin").months()).isEmpty();
        assertThat(readBy("Catrin").planned()).isEmpty();
        assertThat(readBy("Frank").planned()).contains(Money.pence(4 * 4500));
        assertThat(readBy("Frank").months()).isNotEmpty();
    }

    private void nextMonth() {
        clock.forward(Duration.ofDays(ChronoUnit.DAYS.between(
                course.today(), YearMonth.from(course.today()).plusMonths(1).atDay(2))));
    }

    @Test
    void onePersonsPayIsToldToNobodyButFinance() {
        paid("Maureen", people.get(0));
        invited(5);
        assertThat(readBy("Frank").paid()).contains(Money.pence(2000));
        assertThat(readBy("Catrin").paid()).as("not yet a whole month").contains(Money.pence(0));
        nextMonth();
        assertThat(readBy("Catrin").paid()).isEmpty();
        assertThat(readBy("Catrin").months()).as("the month would tell it").isEmpty();
    }

    @Test
    void whatWasHeldIsOwedUntilItIsPaidOrDeclined() {
        course.held(UUID.randomUUID(), course.today(), 60, people.get(0), people.get(1), people.get(2), people.get(3));
        assertThat(readBy("Frank").owed()).contains(Money.pence(8000));
        course.as("Tom", () -> claims.decline(claims.undecided().get(0).id()));
        assertThat(readBy("Frank").owed()).contains(Money.pence(6000));
    }

    /** R13: from one day to the next nobody but finance learns that somebody did not want it, asked for less, or was paid. */
    @Test
    void whatPeopleSayIsNotSeenByTheDay() {
        course.held(UUID.randomUUID(), course.today(), 60, people.toArray(ParticipantId[]::new));
        assertThat(readBy("Catrin").owed()).as("not yet a whole month").contains(Money.pence(0));
        nextMonth();
        assertThat(readBy("Catrin").owed()).contains(Money.pence(10_000));
        course.as("Tom", () -> claims.decline(claims.undecided().get(0).id()));
        course.as("Ines", () -> claims.sendLess(claims.undecided().get(0).id(), 500));
        course.as("Dev", () -> claims.send(claims.undecided().get(0).id()));
        course.as(
                "Frank",
                () -> approvals.list().forEach(row -> {
                    approvals.approve(row.id());
                    approvals.passOn(row.id());
                    approvals.paid(row.id());
                }));
        assertThat(readBy("Catrin").owed()).contains(Money.pence(10_000));
        assertThat(readBy("Frank").owed()).contains(Money.pence(4000));
        nextMonth();
        assertThat(readBy("Catrin").owed()).as("of two").isEmpty();
    }

    @Test
    void whatIsPastAndUnsaidIsStillAhead() {
        groupMeets = course.today().plusDays(3);
        invited(5);
        clock.forward(Duration.ofDays(10));
        assertThat(readBy("Catrin").planned()).contains(Money.pence(5 * 3000));
    }

    @Test
    void travelThatWasPaidBeforehandIsACost() {
        course.as(
                "Samira",
                () -> travels.book(
                        people.get(0),
                        new NewPrepaid(
                                course.circle(),
                                TravelKind.TRAIN,
                                course.today().plusDays(9),
                                1240)));
        assertThat(readBy("Frank").paid()).contains(Money.pence(1240));
        assertThat(readBy("Frank").months().get(Forecast.MONTHS_BACK).paid())
                .as("in the month in which it was booked")
                .contains(Money.pence(1240));
        assertThat(readBy("Catrin").paid()).as("this month is not over").contains(Money.pence(0));
        clock.forward(Duration.ofDays(40));
        assertThat(readBy("Catrin").paid()).as("of one person").isEmpty();
    }

    /** R6. */
    @Test
    void whomTheReaderJudgesIsNotCounted() {
        invited(5);
        course.staff("Cora", Role.COORDINATOR);
        course.as("Alex", () -> relations.add(course.account("Cora"), people.get(0), Relations.Kind.SELECTS));
        assertThat(readBy("Cora").planned()).isEmpty();
        assertThat(readBy("Cora").months()).isEmpty();
    }

    @Test
    void itIsForCoordinatorsAndFinanceAndOfThisProgrammeOnly() {
        for (String name : List.of("Samira", "Alex", "Maureen")) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> readBy(name));
        }
        assertThat(course.as("Frank", forecasts::initiatives))
                .extracting(one -> one.id())
                .containsExactly(course.circle());
        InitiativeId elsewhere = courses.begin().circle();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Catrin", () -> forecasts.of(elsewhere)));
    }
}
