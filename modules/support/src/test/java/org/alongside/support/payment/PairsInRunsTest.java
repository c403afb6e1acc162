package org.alongside.support.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.claim.ClaimRow;
import org.alongside.support.claim.ClaimState;
import org.alongside.support.concern.Introduced;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R6 and R7: pay of a mentor does not exist for who judges the trainee beside them, and reaches the mentor all the same. */
@ModuleTest
class PairsInRunsTest {
    @Inject
    private Payroll payroll;

    @Inject
    private PaymentRuns runs;

    @Inject
    private PaymentSteps steps;

    @Inject
    private DaysToPaid days;

    @Inject
    private Relations relations;

    @Inject
    private Introduced introduced;

    @Inject
    private Acting acting;

    private Course course;

    @BeforeEach
    void unaMarksTheTraineeBesideMaureen() {
        course = payroll.begin();
        course.staff("Una", Role.FINANCE);
        ParticipantId maureen = course.member("Maureen");
        ParticipantId dev = course.member("Dev");
        ParticipantId nadia = course.trainee("Nadia");
        introduced.pair(maureen, nadia);
        course.as("Alex", () -> relations.add(course.account("Una"), nadia, Relations.Kind.MARKS));
        payroll.approved(course, "Maureen", maureen, 60, "Frank");
        payroll.approved(course, "Dev", dev, 60, "Frank");
    }

    private RunId prepared(String name) {
        RunId run = course.as(name, () -> runs.ask(course.today())).id();
        boolean[] more = {true};
        while (more[0]) {
            acting.asPlatform(course.programme(), () -> more[0] = steps.step(run));
        }
        return run;
    }

    @Test
    void whoJudgesTheTraineeNeitherTakesNorFindsWhatTheMentorIsOwed() {
        assertThat(course.as("Una", runs::waiting)).isEqualTo(1);
        RunId unas = prepared("Una");
        assertThat(course.as("Una", () -> runs.lines(unas)))
                .extracting(PaymentRuns.LineRow::callName)
                .containsExactly("Dev");
        RunId fays = prepared("Fay");
        assertThat(course.as("Fay", () -> runs.lines(fays)))
                .extracting(PaymentRuns.LineRow::callName)
                .containsExactly("Maureen");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Una", () -> runs.read(fays)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Una", () -> runs.release(fays)));
        assertThat(course.as("Una", runs::list)).extracting(PaymentRuns.Row::id).containsExactly(unas);
    }

    @Test
    void somebodyElsePaysIt() {
        RunId unas = prepared("Una");
        course.as("Una", () -> runs.drop(unas));
        RunId fays = prepared("Fay");
        course.as("Fay", () -> runs.release(fays));
        for (PaymentRuns.LineRow line : course.as("Fay", () -> runs.lines(fays))) {
            course.as("Fay", () -> runs.paidAnotherWay(line.id(), course.today()));
        }
        assertThat(payroll.mine(course, "Maureen")).extracting(ClaimRow::state).containsExactly(ClaimState.PAID);
        assertThat(payroll.mine(course, "Dev")).extracting(ClaimRow::state).containsExactly(ClaimState.PAID);
    }

    /** Five people are just enough for a measure (R13), and without the mentor there are four. */
    @Test
    void howLongTheMentorWaitedIsNotInWhatWhoJudgesTheTraineeReads() {
        for (String name : List.of("Ann", "Bill", "Cath")) {
            payroll.approved(course, name, course.member(name), 60, "Frank");
        }
        RunId fays = prepared("Fay");
        course.as("Fay", () -> runs.release(fays));
        for (PaymentRuns.LineRow line : course.as("Fay", () -> runs.lines(fays))) {
            course.as("Fay", () -> runs.paidAnotherWay(line.id(), course.today()));
        }
        assertThat(course.as("Fay", days::read).programme()).isPresent();
        assertThat(course.as("Una", days::read).programme()).isEmpty();
    }
}
