package org.alongside.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.spi.ParticipantId;
import org.alongside.support.ceiling.Ceilings;
import org.alongside.support.checkin.CheckIns;
import org.alongside.support.checkin.How;
import org.alongside.support.claim.ClaimApprovals;
import org.alongside.support.claim.ClaimId;
import org.alongside.support.claim.Claims;
import org.alongside.support.claim.RateCards;
import org.alongside.support.owed.Money;
import org.alongside.support.task.SupportTasks;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long what is kept about looking after somebody stays: two years, and seven for pay. */
@ModuleTest
class RetainedTest {
    private static final int TWO_YEARS_AND_A_MONTH = 2 * 366 + 31;
    private static final int A_YEAR_AND_A_MONTH = 366 + 31;
    private static final int SEVEN_YEARS_AND_A_MONTH = 7 * 366 + 31;

    @Inject
    private Courses courses;

    @Inject
    private CheckIns checkIns;

    @Inject
    private SupportTasks tasks;

    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private RateCards rates;

    @Inject
    private Ceilings ceilings;

    @Inject
    private RetentionTimer timer;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
        course.as("Frank", () -> rates.set(course.today().minusDays(10), 2500));
    }

    private void go(int days) {
        clock.forward(Duration.ofDays(days));
        timer.carryOut(course.programme());
    }

    private void timeGoesBy(int days) {
        go(days);
        go(30);
    }

    private long rows(String table) {
        return (Long) sql.rows(
                        "select count(*) as n from support." + table + " where programme_id = ?",
                        course.programme().value())
                .get(0)
                .values()
                .iterator()
                .next();
    }

    private ClaimId claim() {
        course.held(UUID.randomUUID(), course.today().minusDays(1), 60, maureen);
        return course.as("Maureen", claims::mine).get(0).id();
    }

    @Test
    void checkInsGoTwoYearsAfterTheyWereHeld() {
        LocalDate today = course.today();
        course.as("Samira", () -> checkIns.write(maureen, today, How.PHONE, "We spoke."));
        timeGoesBy(600);
        assertThat(rows("check_in")).isOne();
        timeGoesBy(TWO_YEARS_AND_A_MONTH - 600);
        assertThat(rows("check_in")).isZero();
    }

    @Test
    void tasksGoTwoYearsAfterTheyWereDoneAndNeverBefore() {
        course.as("Maureen", tasks::askForDebrief);
        timeGoesBy(TWO_YEARS_AND_A_MONTH);
        assertThat(rows("task")).as("it is still to be done").isOne();

        course.as("Samira", () -> tasks.open().forEach(task -> tasks.done(task.id())));
        timeGoesBy(600);
        assertThat(rows("task")).isOne();
        timeGoesBy(TWO_YEARS_AND_A_MONTH - 600);
        assertThat(rows("task")).isZero();
    }

    @Test
    void whoeverWasRungAfterTheirFirstMeetingIsNotRungSoAgain() {
        claim();
        course.as("Samira", () -> tasks.open().forEach(task -> tasks.done(task.id())));
        timeGoesBy(TWO_YEARS_AND_A_MONTH);
        claim();
        assertThat(course.as("Samira", tasks::open)).isEmpty();
    }

    @Test
    void whatWasPaidGoesSevenYearsLater() {
        ClaimId claim = claim();
        course.as("Maureen", () -> claims.send(claim));
        course.as("Frank", () -> {
            approvals.approve(claim);
            approvals.paid(claim);
        });
        timeGoesBy(2000);
        assertThat(rows("claim")).isOne();
        timeGoesBy(SEVEN_YEARS_AND_A_MONTH - 2000);
        assertThat(rows("claim")).isZero();
    }

    @Test
    void whatNobodyWantedGoesAsWellAndWhatIsOwedNever() {
        ClaimId declined = claim();
        course.as("Maureen", () -> claims.decline(declined));
        claim();
        ClaimId owed = course.as("Maureen", claims::mine).stream()
                .map(row -> row.id())
                .filter(id -> !id.equals(declined))
                .findFirst()
                .orElseThrow();
        course.as("Maureen", () -> claims.send(owed));
        timeGoesBy(SEVEN_YEARS_AND_A_MONTH);
        assertThat(course.as("Maureen", claims::mine))
                .extracting(row -> row.id())
                .containsExactly(owed);
    }

    @Test
    void whatTheyWouldLikeToBePaidGoesAYearAfterTheLastPayAndNeverWhileSomeIsOwed() {
        course.as(
                "Maureen",
                () -> ceilings.say(new Ceilings.Told(Optional.of(Money.pence(3000)), Optional.empty(), true)));
        ClaimId claim = claim();
        course.as("Maureen", () -> claims.send(claim));
        timeGoesBy(A_YEAR_AND_A_MONTH);
        assertThat(course.as("Maureen", ceilings::mine)).as("some is owed").isPresent();
        course.as("Frank", () -> {
            approvals.approve(claim);
            approvals.paid(claim);
        });
        timeGoesBy(200);
        assertThat(course.as("Maureen", ceilings::mine)).isPresent();
        timeGoesBy(A_YEAR_AND_A_MONTH - 200);
        assertThat(course.as("Maureen", ceilings::mine)).isEmpty();
        assertThat(rows("ceiling"))
                .as("that something was said stays: no older word elsewhere comes back")
                .isOne();
    }
}
