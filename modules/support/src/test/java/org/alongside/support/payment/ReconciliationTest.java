package org.alongside.support.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final UUID LINE = UUID.randomUUID();
    private static final String REFERENCE = "PYBCDFGHJKMNPQRTVW";

    private static Reconciliation.Due due(Optional<LocalDate> paidOn, Optional<LocalDate> returnedOn) {
        return new Reconciliation.Due(LINE, REFERENCE, 2500, paidOn, returnedOn);
    }

    private static Reconciliation.Due due() {
        return due(Optional.empty(), Optional.empty());
    }

    private static Reconciliation.Booked booked(LocalDate on, long minor) {
        return new Reconciliation.Booked(2, on, minor, REFERENCE);
    }

    private static Reconciliation of(Reconciliation.Due due, Reconciliation.Booked... bookings) {
        return Reconciliation.of(List.of(due), Arrays.asList(bookings));
    }

    private static List<FindingKind> kinds(Reconciliation found) {
        return found.findings().stream().map(Reconciliation.Found::kind).toList();
    }

    @Test
    void whatFitsWasPaidOnTheDayOfTheBank() {
        Reconciliation found = of(due(), booked(MONDAY, 2500));
        assertThat(found.paid()).containsExactly(Map.entry(LINE, MONDAY));
        assertThat(found.findings()).isEmpty();
    }

    @Test
    void anotherAmountAnUnknownReferenceAndMoneyThatCameBackAreForAPerson() {
        assertThat(kinds(of(due(), booked(MONDAY, 2499)))).containsExactly(FindingKind.DIFFERENT);
        assertThat(kinds(of(due(), booked(MONDAY, -2500)))).containsExactly(FindingKind.RETURNED);
        Reconciliation unknown = Reconciliation.of(List.of(), List.of(booked(MONDAY, 2500)));
        assertThat(kinds(unknown)).containsExactly(FindingKind.UNKNOWN);
        assertThat(unknown.paid()).isEmpty();
    }

    @Test
    void aListThatOverlapsSaysNothingNew() {
        Reconciliation found = of(due(Optional.of(MONDAY), Optional.empty()), booked(MONDAY, 2500));
        assertThat(found.paid()).isEmpty();
        assertThat(found.findings()).isEmpty();
        assertThat(found.known()).isEqualTo(1);
    }

    @Test
    void whatWasPaidTwiceIsForAPerson() {
        assertThat(kinds(of(due(), booked(MONDAY, 2500), booked(MONDAY, 2500)))).containsExactly(FindingKind.TWICE);
        assertThat(kinds(of(due(), booked(MONDAY, 2500), booked(TUESDAY, 2500))))
                .containsExactly(FindingKind.TWICE);
        assertThat(kinds(of(due(Optional.of(MONDAY), Optional.empty()), booked(TUESDAY, 2500))))
                .containsExactly(FindingKind.TWICE);
        assertThat(kinds(of(due(Optional.of(MONDAY), Optional.empty()), booked(MONDAY, 2500), booked(MONDAY, 2500))))
                .containsExactly(FindingKind.TWICE);
    }

    @Test
    void aPaymentThatCameBackIsNotTakenForANewOne() {
        Reconciliation.Due cameBack = due(Optional.empty(), Optional.of(TUESDAY));
        assertThat(of(cameBack, booked(MONDAY, 2500)).paid()).isEmpty();
        assertThat(of(cameBack, booked(MONDAY, 2500)).known()).isEqualTo(1);
        LocalDate later = TUESDAY.plusDays(3);
        Reconciliation again = of(cameBack, booked(MONDAY, 2500), booked(later, 2500));
        assertThat(again.paid()).containsEntry(LINE, later);
        assertThat(again.findings()).isEmpty();
        Reconciliation over =
                of(due(Optional.of(later), Optional.of(TUESDAY)), booked(MONDAY, 2500), booked(later, 2500));
        assertThat(over.findings()).isEmpty();
        assertThat(over.known()).isEqualTo(2);
    }
}
