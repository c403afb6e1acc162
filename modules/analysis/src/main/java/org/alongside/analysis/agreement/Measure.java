package org.alongside.analysis.agreement;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How agreement is measured. Each is {@code 1 - observed / expected} disagreement; below, <i>P</i> is agreement as a part of 1,
 * with <i>o</i> for observed and <i>e</i> for expected.
 */
public enum Measure {
    /**
     * How often people chose the same, as a part of all pairs of people and units: {@code mean over units of
     * sum_k r_k (r_k - 1) / (r (r - 1))}, where {@code r_k} of {@code r} people chose category {@code k} (as in Fleiss, J. L.
     * (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76(5), 378-382). Chance is not reckoned
     * with, which is to say that full disagreement is expected.
     */
    PERCENT {
        @Override
        Disagreement disagreement(Tally tally) {
            return new Disagreement(observed(tally), 1);
        }
    },

    /**
     * Cohen's kappa, for two people: {@code P_e = sum_k p1_k p2_k}, each of them with their own habits (Cohen, J. (1960). A
     * coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1), 37-46).
     */
    COHEN {
        @Override
        Disagreement disagreement(Tally tally) {
            double byChance = sum(tally, k -> tally.first(k) * tally.second(k)) / square(tally.paired());
            return new Disagreement(observed(tally), 1 - byChance);
        }

        @Override
        boolean isForTwoOnly() {
            return true;
        }
    },

    /**
     * Scott's pi, for two people: {@code P_e = sum_k p_k^2}, where {@code p_k} is the part of all ratings of both (Scott, W. A.
     * (1955). Reliability of content analysis: the case of nominal scale coding. Public Opinion Quarterly 19(3), 321-325).
     */
    SCOTT {
        @Override
        Disagreement disagreement(Tally tally) {
            double byChance = sum(tally, k -> square(tally.values(k))) / square(2 * tally.paired());
            return new Disagreement(observed(tally), 1 - byChance);
        }

        @Override
        boolean isForTwoOnly() {
            return true;
        }
    },

    /**
     * Fleiss' kappa, for two people or more: {@code P_e = sum_k p_k^2} (Fleiss, J. L. (1971), as above). Where not everybody
     * rated everything, {@code p_k} is the mean over units of the part that chose {@code k}, and {@code P_o} is of units with two
     * ratings or more (Gwet, K. L. (2014). Handbook of Inter-Rater Reliability, 4th ed., ch. 2); without gaps that is Fleiss'.
     */
    FLEISS {
        @Override
        Disagreement disagreement(Tally tally) {
            double byChance = sum(tally, k -> square(tally.shares(k))) / square(tally.rated());
            return new Disagreement(observed(tally), varying(tally, 1 - byChance));
        }
    },

    /**
     * Krippendorff's alpha for nominal data, for two people or more, with gaps: {@code D_o = sum_{c != k} o_ck / n} and
     * {@code D_e = sum_{c != k} n_c n_k / (n (n - 1))}, where a unit with {@code r} ratings adds {@code r_c r_k / (r - 1)} to
     * {@code o_ck}, and units with one rating count for nothing (Krippendorff, K. (2011). Computing Krippendorff's
     * alpha-reliability. University of Pennsylvania, section B to E).
     */
    ALPHA {
        @Override
        Disagreement disagreement(Tally tally) {
            double all = sum(tally, tally::values);
            double apart = square(all) - sum(tally, k -> square(tally.values(k)));
            return new Disagreement(tally.coincidedApart() / all, apart / (all * (all - 1)));
        }
    },

    /**
     * Krippendorff's alpha for unitizing, {@code uα}, for two people or more: how far they marked the same stretches of a text,
     * where the first category is what is not marked. {@code D_o} is as in {@link #ALPHA}, of lengths; {@code D_e = sum_{c != k}
     * l_c l_k / (l^2 - s)}, where {@code l_c} is the length of what all people together gave {@code c}, {@code l} the sum of
     * that, and {@code s} the sum of the squared lengths of their passages and of the plain lengths of what lies between, for
     * nothing is compared with itself (Krippendorff, K., Mathet, Y., Bouvry, S., &amp; Widlöcher, A. (2016). On the reliability
     * of unitizing textual continua: further developments. Quality &amp; Quantity 50(6), 2347-2364; Krippendorff (2019), section
     * 12.6.3, eq. 32 to 34). Passages of length 1 make it {@link #ALPHA}.
     */
    UNITIZING_ALPHA {
        @Override
        Disagreement disagreement(Tally tally) {
            double all = sum(tally, tally::values);
            double apart = square(all) - sum(tally, k -> square(tally.values(k)));
            double itself = tally.values(0) + sum(tally, tally::squares) - tally.squares(0);
            return new Disagreement(tally.coincidedApart() / all, apart / (square(all) - itself));
        }
    },

    /**
     * Gwet's AC1, for two people or more, with gaps: {@code P_e = sum_k p_k (1 - p_k) / (K - 1)} with {@code K} categories and
     * {@code p_k} as in {@link #FLEISS} (Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence
     * of high agreement. British Journal of Mathematical and Statistical Psychology 61(1), 29-48; with gaps Gwet (2014), as
     * above). Where everybody always said the same the formula gives 1; we say that it is not defined, as for the others.
     */
    AC1 {
        @Override
        Disagreement disagreement(Tally tally) {
            double byChance = sum(tally, k -> tally.shares(k) / tally.rated() * (1 - tally.shares(k) / tally.rated()))
                    / (tally.categories() - 1);
            return new Disagreement(observed(tally), varying(tally, 1 - byChance));
        }
    },

    /**
     * Brennan and Prediger's kappa, for two people or more, with gaps: {@code P_e = 1 / K} with {@code K} categories, as if all
     * were equally likely (Brennan, R. L., &amp; Prediger, D. J. (1981). Coefficient kappa: some uses, misuses, and alternatives.
     * Educational and Psychological Measurement 41(3), 687-699; the same as Bennett's S). Where everybody always said the same
     * the formula gives 1; we say that it is not defined, as for the others.
     */
    BRENNAN_PREDIGER {
        @Override
        Disagreement disagreement(Tally tally) {
            return new Disagreement(observed(tally), varying(tally, 1 - 1.0 / tally.categories()));
        }
    };

    /** Of a tally with paired units. */
    abstract Disagreement disagreement(Tally tally);

    /** Whether more than two people cannot be compared by it. */
    boolean isForTwoOnly() {
        return false;
    }

    /** What it says. */
    final Figure of(Tally tally) {
        if (isForTwoOnly() && tally.coders() > 2) {
            return Figure.none(Undefined.FOR_TWO_ONLY);
        }
        if (tally.paired() <= 0) {
            return Figure.none(Undefined.NOTHING_SHARED);
        }
        return disagreement(tally).figure();
    }

    private static double observed(Tally tally) {
        return tally.disagreed() / tally.paired();
    }

    /** What is expected, or nothing where everybody always said the same. */
    private static double varying(Tally tally, double expected) {
        return tally.varies() ? expected : 0;
    }

    private static double sum(Tally tally, IntToDoubleFunction of) {
        return IntStream.range(0, tally.categories()).mapToDouble(of).sum();
    }

    private static double square(double number) {
        return number * number;
    }
}
