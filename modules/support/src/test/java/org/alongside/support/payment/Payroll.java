package org.alongside.support.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.core.identity.Role;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.bank.BankDetails;
import org.alongside.support.bank.Payee;
import org.alongside.support.bank.PayingAccounts;
import org.alongside.support.claim.ClaimApprovals;
import org.alongside.support.claim.ClaimId;
import org.alongside.support.claim.ClaimRow;
import org.alongside.support.claim.Claims;
import org.alongside.support.claim.RateCards;

/** A programme with people to pay. Frank approves; Fay, who is in finance too, pays. */
@ApplicationScoped
class Payroll {
    @Inject
    private Courses courses;

    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private RateCards rates;

    @Inject
    private BankDetails bank;

    @Inject
    private PayingAccounts paying;

    Course begin() {
        Course course = courses.begin();
        course.staff("Fay", Role.FINANCE);
        course.as("Frank", () -> rates.set(LocalDate.of(2026, 1, 1), 2500));
        return course;
    }

    /** Somebody's claim for so many minutes at £25 an hour, approved today. */
    ClaimId approved(Course course, String name, ParticipantId person, int minutes, String approver) {
        return approvedOf(course, name, person, minutes, course.today().minusDays(1), approver);
    }

    ClaimId approvedOf(Course course, String name, ParticipantId person, int minutes, LocalDate held, String approver) {
        List<ClaimId> before = ids(course, name);
        course.held(UUID.randomUUID(), held, minutes, person);
        ClaimId claim = ids(course, name).stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
        course.as(name, () -> claims.send(claim));
        course.as(approver, () -> approvals.approve(claim));
        return claim;
    }

    private List<ClaimId> ids(Course course, String name) {
        return mine(course, name).stream().map(ClaimRow::id).toList();
    }

    List<ClaimRow> mine(Course course, String name) {
        return course.as(name, claims::mine);
    }

    void hasAccount(Course course, String name, String number) {
        course.as(name, () -> bank.enter(new Payee.Written(name + " O'Neil", "200000", number, "")));
    }

    void paysFrom(Course course) {
        course.as("Frank", () -> paying.set(new Payee.Written("A University", "200001", "11223344", "")));
    }
}
