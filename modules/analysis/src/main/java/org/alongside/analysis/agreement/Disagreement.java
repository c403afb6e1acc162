package org.alongside.analysis.agreement;

/**
 * How much disagreement there is and how much chance would bring. Every measure here has the form
 * {@code 1 - observed / expected} (Krippendorff, K. (2019). Content Analysis, 4th ed., ch. 12, eq. 1), and they differ in what
 * they expect.
 *
 * @param observed from 0, none
 * @param expected from 0, which means that everybody always said the same
 */
record Disagreement(double observed, double expected) {
    static final Disagreement NONE = new Disagreement(0, 0);

    /**
     * Both together, so that {@link #figure()} of a sum over codes is the pooled coefficient: the mean of what was observed
     * against the mean of what was expected (De Vries, H., Elliott, M. N., Kanouse, D. E., &amp; Teleki, S. S. (2008). Using
     * pooled kappa to summarize interrater agreement across many items. Field Methods 20(3), 272-282). Passages may have several
     * codes, so codes are no categories that shut each other out; each is a question of its own, and this is their sum.
     */
    Disagreement plus(Disagreement other) {
        return new Disagreement(observed + other.observed, expected + other.expected);
    }

    Figure figure() {
        return expected > 0 ? Figure.of(1 - observed / expected) : Figure.none(Undefined.NO_VARIATION);
    }
}
