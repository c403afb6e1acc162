package org.alongside.core.participant;

import java.util.List;
import java.util.regex.Pattern;
import org.alongside.core.problem.Invalid;

/**
 * Somebody to be added. Nothing is required beyond a name to be called by and one way to be reached (R14).
 *
 * @param callName what they want to be called, up to 200 characters
 * @param part from which side they take part
 * @param reachBy how they want to be reached
 * @param reachAt the e-mail address, telephone number or postal address, up to 320 characters
 */
public record NewParticipant(String callName, Part part, ReachBy reachBy, String reachAt) {
    /** Enough to catch slips of the finger; whether an address works only a message shows. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,30}");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;

    public NewParticipant {
        callName = callName == null ? "" : callName.strip();
        reachAt = reachAt == null ? "" : reachAt.strip();
    }

    /** What is not right yet, as keys of sentences; empty when all is well. */
    List<String> faults() {
        if (callName.isEmpty()) {
            return List.of("core.people.fault.name-missing");
        }
        if (callName.length() > LONGEST_NAME) {
            return List.of("core.people.fault.name-long");
        }
        if (part == null) {
            return List.of("core.people.fault.part");
        }
        if (reachBy == null) {
            return List.of("core.people.fault.reach-by");
        }
        if (reachAt.isEmpty()) {
            return List.of("core.people.fault.reach-at-missing");
        }
        if (reachAt.length() > LONGEST_ADDRESS) {
            return List.of("core.people.fault.reach-at-long");
        }
        boolean fits = switch (reachBy) {
            case EMAIL -> EMAIL.matcher(reachAt).matches();
            case PHONE -> PHONE.matcher(reachAt).matches();
            case POST -> true;
        };
        return fits
                ? List.of()
                : List.of("core.people.fault.reach-at-" + (reachBy == ReachBy.EMAIL ? "email" : "phone"));
    }

    /**
     * Insists that all is well.
     *
     * @throws Invalid naming the first fault
     */
    NewParticipant checked() {
        faults().stream().findFirst().ifPresent(fault -> {
            throw new Invalid(fault);
        });
        return this;
    }
}
