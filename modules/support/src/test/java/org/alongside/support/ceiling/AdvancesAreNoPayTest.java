package org.alongside.support.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.advance.AdvanceApprovals;
import org.alongside.support.advance.AdvanceId;
import org.alongside.support.advance.Advances;
import org.alongside.support.advance.NewAdvance;
import org.alongside.support.advance.NewPrepaid;
import org.alongside.support.advance.PrepaidTravels;
import org.alongside.support.advance.TravelKind;
import org.alongside.support.bank.Payee;
import org.alongside.support.charity.Charities;
import org.alongside.support.claim.Claims;
import org.alongside.support.claim.RateCards;
import org.alongside.support.owed.CharityId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What adds up towards what somebody would like to be paid at most: pay for time, given away or not, and nothing else. */
@ModuleTest
class AdvancesAreNoPayTest {
    @Inject
    private PayEverywhere everywhere;

    @Inject
    private Advances advances;

    @Inject
    private AdvanceApprovals approvals;

    @Inject
    private PrepaidTravels travels;

    @Inject
    private Charities charities;

    @Inject
    private Claims claims;

    @Inject
    private RateCards rates;

    @Inject
    private Courses courses;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
    }

    private long reckoned() {
        return course.as("Maureen", () -> everywhere.of(maureen)).fees().stream()
                .mapToLong(Fee::minor)
                .sum();
    }

    @Test
    void moneyBeforehandAndTravelThatWasPaidDoNotCount() {
        AdvanceId id =
                course.as("Maureen", () -> advances.ask(new NewAdvance(course.circle(), 5000, Optional.empty())));
        course.as("Catrin", () -> approvals.approve(id));
        course.as("Frank", () -> approvals.paid(id, course.today()));
        course.as(
                "Samira",
                () -> travels.book(maureen, new NewPrepaid(course.circle(), TravelKind.TAXI, course.today(), 1800)));
        assertThat(reckoned()).isZero();
    }

    /** A benefits office may still count it, so it is safer to say so beforehand. */
    @Test
    void payThatWasGivenAwayCountsAllTheSame() {
        course.as("Frank", () -> rates.set(course.today().minusYears(1), 2500));
        CharityId charity = course.as(
                "Frank",
                () -> charities.add("The Allotments", "1234567", new Payee.Written("A", "20-00-00", "11223344", "")));
        course.held(UUID.randomUUID(), course.today().minusDays(1), 60, maureen);
        course.as("Maureen", () -> claims.give(claims.undecided().get(0).id(), charity));
        assertThat(reckoned()).isEqualTo(2500);
    }
}
