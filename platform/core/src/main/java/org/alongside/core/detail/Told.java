package org.alongside.core.detail;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.problem.Invalid;

/**
 * What somebody told of themselves. Every part may be left out, and what was not told is not missing (R14).
 *
 * @param pronouns up to 60 characters
 * @param languages which they speak, sign or read, up to 200 characters
 * @param needs what they need to take part
 * @param needsInTheirWords up to 1000 characters
 * @param email who else sees their e-mails
 * @param hours when they may be reached; always where empty
 * @param reaching how they are reached safely, up to 1000 characters
 * @param helperName who helps them, up to 200 characters
 * @param helperReach how to reach their helper, up to 320 characters
 * @param helperMay what the helper may do for them, up to 500 characters
 */
public record Told(
        String pronouns,
        String languages,
        Set<AccessNeed> needs,
        String needsInTheirWords,
        EmailUse email,
        Optional<Hours> hours,
        String reaching,
        String helperName,
        String helperReach,
        String helperMay) {
    static final int LONGEST_PRONOUNS = 60;
    static final int LONGEST_LANGUAGES = 200;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_REACH = 320;
    static final int LONGEST_MAY = 500;
    static final int LONGEST_WORDS = 1000;

    /** What holds until somebody tells anything. */
    static final Told NOTHING = new Told("", "", Set.of(), "", EmailUse.MINE, Optional.empty(), "", "", "", "");

    public Told {
        pronouns = words(pronouns);
        languages = words(languages);
        needs = needs == null || needs.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(needs));
        needsInTheirWords = words(needsInTheirWords);
        email = email == null ? EmailUse.MINE : email;
        hours = hours == null ? Optional.empty() : hours;
        reaching = words(reaching);
        helperName = words(helperName);
        helperReach = words(helperReach);
        helperMay = words(helperMay);
    }

    private static String words(String told) {
        return told == null ? "" : told.strip();
    }

    /**
     * Insists that it can be kept.
     *
     * @throws Invalid naming what is too long
     */
    Told checked() {
        List<Map.Entry<String, Integer>> longest = List.of(
                Map.entry(pronouns, LONGEST_PRONOUNS),
                Map.entry(languages, LONGEST_LANGUAGES),
                Map.entry(needsInTheirWords, LONGEST_WORDS),
                Map.entry(reaching, LONGEST_WORDS),
                Map.entry(helperName, LONGEST_NAME),
                Map.entry(helperReach, LONGEST_REACH),
                Map.entry(helperMay, LONGEST_MAY));
        for (Map.Entry<String, Integer> field : longest) {
            if (field.getKey().length() > field.getValue()) {
                throw new Invalid("core.detail.fault.long", field.getValue());
            }
        }
        return this;
    }
}
