package org.alongside.analysis.theme;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a theme meets one rule of its study, and why or why not.
 *
 * @param count how many people, or other entries, there are
 */
public record Check(Rule rule, boolean met, Reason reason, int count) {
    /** Why a rule is met or not. */
    public enum Reason {
        ENOUGH_PEOPLE,
        TOO_FEW_PEOPLE,
        SPEAKS_AGAINST,
        NONE_FOUND,
        NOT_SOUGHT,
        SOUGHT_EARLIER,
        LOOKED_AT,
        NOT_LOOKED_AT,
        LOOKED_AT_EARLIER,
        INVOLVED_SINCE,
        REVIEW_OVER,
        REVIEW_OPEN,
        NOT_REVIEWED
    }

    /**
     * Somebody's look at a theme.
     *
     * @param outside whether that person has no part in the scheme by what they say now
     * @param atThis whether the theme is as it was then
     */
    record Look(boolean outside, boolean atThis) {}

    /**
     * What is known of a theme.
     *
     * @param against how much speaks against it that may still be used
     * @param searches of each search that found nothing, whether the theme is as it was then
     */
    record Facts(int people, int against, List<Boolean> searches, List<Look> looks, ThemeState state) {}

    /** The rules that a study has set, in their order, and how the theme stands to them. */
    static List<Check> all(Rules rules, Facts facts) {
        List<Check> checks = new ArrayList<>();
        if (rules.people() > 0) {
            boolean enough = facts.people() >= rules.people();
            checks.add(new Check(
                    Rule.PEOPLE, enough, enough ? Reason.ENOUGH_PEOPLE : Reason.TOO_FEW_PEOPLE, facts.people()));
        }
        if (rules.counterExample()) {
            checks.add(of(Rule.COUNTER_EXAMPLE, counterExample(facts), facts.against()));
        }
        if (rules.outsider()) {
            checks.add(of(Rule.OUTSIDER, outsider(facts.looks()), facts.looks().size()));
        }
        if (rules.memberReview()) {
            checks.add(of(Rule.MEMBER_REVIEW, memberReview(facts.state()), 0));
        }
        return List.copyOf(checks);
    }

    private static Check of(Rule rule, Reason reason, int count) {
        boolean met = switch (reason) {
            case ENOUGH_PEOPLE, SPEAKS_AGAINST, NONE_FOUND, LOOKED_AT, REVIEW_OVER -> true;
            case TOO_FEW_PEOPLE,
                    NOT_SOUGHT,
                    SOUGHT_EARLIER,
                    NOT_LOOKED_AT,
                    LOOKED_AT_EARLIER,
                    INVOLVED_SINCE,
                    REVIEW_OPEN,
                    NOT_REVIEWED -> false;
        };
        return new Check(rule, met, reason, count);
    }

    /** What was found against it stays found; that nothing was found is true of the theme as it was. */
    private static Reason counterExample(Facts facts) {
        if (facts.against() > 0) {
            return Reason.SPEAKS_AGAINST;
        }
        if (facts.searches().isEmpty()) {
            return Reason.NOT_SOUGHT;
        }
        return facts.searches().contains(true) ? Reason.NONE_FOUND : Reason.SOUGHT_EARLIER;
    }

    private static Reason outsider(List<Look> looks) {
        if (looks.isEmpty()) {
            return Reason.NOT_LOOKED_AT;
        }
        if (looks.stream().noneMatch(Look::outside)) {
            return Reason.INVOLVED_SINCE;
        }
        return looks.stream().anyMatch(look -> look.outside() && look.atThis())
                ? Reason.LOOKED_AT
                : Reason.LOOKED_AT_EARLIER;
    }

    private static Reason memberReview(ThemeState state) {
        return switch (state) {
            case AGREED -> Reason.REVIEW_OVER;
            case IN_REVIEW -> Reason.REVIEW_OPEN;
            case DRAFT -> Reason.NOT_REVIEWED;
        };
    }
}
