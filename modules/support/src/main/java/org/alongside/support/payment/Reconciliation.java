package org.alongside.support.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a list from the bank says about what was to be paid. Reference and amount must both fit; everything else is for a person.
 *
 * @param paid lines that were paid, and when
 * @param findings what a person has to look at
 * @param known how many bookings said nothing new
 */
record Reconciliation(Map<UUID, LocalDate> paid, List<Found> findings, int known) {
    /**
     * A booking.
     *
     * @param number of the line in the file, from 1
     * @param minor positive where money went out, negative where it came back
     */
    record Booked(int number, LocalDate on, long minor, String reference) {}

    /** A line that is to be paid, or was. */
    record Due(UUID line, String reference, long minor, Optional<LocalDate> paidOn, Optional<LocalDate> returnedOn) {}

    /** A booking that a person has to look at; and the line that it is about, where that is known. */
    record Found(FindingKind kind, Booked booked, Optional<UUID> line) {}

    private record Again(UUID line, LocalDate on) {}

    /** Compares the two. */
    static Reconciliation of(Collection<Due> dues, List<Booked> bookings) {
        Map<String, Due> byReference = new HashMap<>();
        dues.forEach(due -> byReference.put(due.reference(), due));
        Map<UUID, LocalDate> paid = new HashMap<>();
        List<Found> findings = new ArrayList<>();
        // A list that overlaps with an earlier one tells a payment again; told twice in one list, it was made twice.
        Set<Again> toldAgain = new HashSet<>();
        int known = 0;
        for (Booked booked : bookings) {
            Due due = byReference.get(booked.reference());
            Optional<FindingKind> kind = kind(due, booked, paid, toldAgain);
            if (kind.isPresent()) {
                findings.add(
                        new Found(kind.get(), booked, Optional.ofNullable(due).map(Due::line)));
            } else if (isKnown(due, booked)) {
                toldAgain.add(new Again(due.line(), booked.on()));
                known++;
            } else {
                paid.put(due.line(), booked.on());
            }
        }
        return new Reconciliation(paid, findings, known);
    }

    private static Optional<FindingKind> kind(Due due, Booked booked, Map<UUID, LocalDate> paid, Set<Again> toldAgain) {
        if (due == null) {
            return Optional.of(FindingKind.UNKNOWN);
        }
        if (booked.minor() < 0) {
            return Optional.of(FindingKind.RETURNED);
        }
        if (booked.minor() != due.minor()) {
            return Optional.of(FindingKind.DIFFERENT);
        }
        boolean already = paid.containsKey(due.line())
                || toldAgain.contains(new Again(due.line(), booked.on()))
                || (due.paidOn().filter(day -> !day.equals(booked.on())).isPresent() && !cameBackSince(due, booked));
        return already ? Optional.of(FindingKind.TWICE) : Optional.empty();
    }

    private static boolean isKnown(Due due, Booked booked) {
        return due.paidOn().filter(booked.on()::equals).isPresent() || cameBackSince(due, booked);
    }

    /** The payment that came back is told once more. */
    private static boolean cameBackSince(Due due, Booked booked) {
        return due.returnedOn().filter(day -> !day.isBefore(booked.on())).isPresent();
    }
}
