package org.alongside.support.promise;

import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;

/**
 * What one line of a template says.
 *
 * @param words what exactly, for staff; may be empty
 * @param amount so many of the unit
 * @param toEach whether it is promised to each person by themselves, or to all of the initiative together
 * @param ownerRole who keeps it: the first by name in that role, or for {@code SUPPORTER} the person's supporter
 * @param owner who keeps it by name, before the role; neither: the person's supporter
 */
public record TemplateLine(
        PromiseKind kind,
        String words,
        When when,
        int amount,
        Span unit,
        boolean toEach,
        Optional<Role> ownerRole,
        Optional<AccountId> owner) {

    /**
     * What stands ready to be taken. A course may take it as it is, change it or drop lines. Of the first call the number of days
     * comes from the programme's settings, as for the call at the end.
     */
    static List<TemplateLine> usual(int firstCallWithin, int endingCallWithin) {
        return List.of(
                line(PromiseKind.NAMED_SUPPORTER, When.BEFORE_START, 1, Span.WORKING_DAYS, true),
                line(PromiseKind.CALL_AFTER_FIRST, When.AFTER_FIRST, firstCallWithin, Span.WORKING_DAYS, true),
                line(PromiseKind.REFLECTIVE_GROUP, When.EVERY, 6, Span.WEEKS, false),
                line(PromiseKind.DEBRIEF_ON_REQUEST, When.ON_REQUEST, 1, Span.WORKING_DAYS, true),
                line(PromiseKind.ENDING_CALL, When.AT_END, endingCallWithin, Span.WORKING_DAYS, true),
                new TemplateLine(
                        PromiseKind.PAY_WITHIN_DAYS,
                        "",
                        When.PAID,
                        30,
                        Span.DAYS,
                        false,
                        Optional.of(Role.FINANCE),
                        Optional.empty()));
    }

    static TemplateLine line(PromiseKind kind, When when, int amount, Span unit, boolean toEach) {
        return new TemplateLine(kind, "", when, amount, unit, toEach, Optional.empty(), Optional.empty());
    }

    /** The same, kept by somebody else. */
    TemplateLine keptBy(AccountId account) {
        return new TemplateLine(kind, words, when, amount, unit, toEach, ownerRole, Optional.of(account));
    }

    /** The same with tidy words, if it can be used; otherwise says why not. */
    TemplateLine checked(int longestWords) {
        if (kind == null) {
            throw new Invalid("support.promises.fault.kind");
        }
        if (when == null || unit == null || !fits()) {
            throw new Invalid("support.promises.fault.when");
        }
        if (amount < (when == When.EVERY ? 1 : 0) || amount > (when == When.EVERY ? 52 : 120)) {
            throw new Invalid("support.promises.fault.amount");
        }
        if (toEach && ownerRole.filter(role -> role != Role.SUPPORTER).isPresent()) {
            throw new Invalid("support.promises.fault.supporter");
        }
        String said = words == null ? "" : words.strip();
        if (said.length() > longestWords) {
            throw new Invalid("support.promises.fault.words", longestWords);
        }
        return new TemplateLine(kind, said, when, amount, unit, toEach, ownerRole, owner);
    }

    /** What has to do with one person's own doing is promised to each; pay is counted for the activity, and names nobody. */
    private boolean fits() {
        boolean weeks = (unit == Span.WEEKS) == (when == When.EVERY);
        return weeks
                && switch (when) {
                    case AFTER_FIRST, ON_REQUEST -> toEach;
                    case PAID -> !toEach;
                    case BEFORE_START, AFTER_EACH, EVERY, AT_END -> true;
                }
                // A group is for all, and the first call and the talk on request are what they are at no other time.
                && (kind != PromiseKind.REFLECTIVE_GROUP || !toEach)
                && (kind == PromiseKind.CALL_AFTER_FIRST) == (when == When.AFTER_FIRST)
                && (kind == PromiseKind.DEBRIEF_ON_REQUEST) == (when == When.ON_REQUEST)
                && (kind == PromiseKind.PAY_WITHIN_DAYS) == (when == When.PAID);
    }
}
