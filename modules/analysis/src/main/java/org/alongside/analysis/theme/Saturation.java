package org.alongside.analysis.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.alongside.core.problem.Invalid;

/**
 * Whether later interviews still bring new codes, after Guest, Namey and Chen (2020): A simple method to assess and report thematic
 * saturation in qualitative research. PLoS ONE 15(5), e0232076. The first interviews are the base. Behind it, runs of interviews are looked at, each
 * beginning one interview after the one before. What a run adds is told as a share of the codes of the base: codes that first
 * appear in the run, divided by the different codes of the base. The first run whose share is no more than the threshold is where new information has become rare. It is a matter of
 * codes, in the order of the interviews, and never a reason to stop listening.
 *
 * @param interviews how many were looked at
 * @param inBase different codes in the base; 0 where it holds none, or there are too few interviews
 * @param runs in their order; none where the base holds no code or there are too few interviews
 * @param reached which of the runs, counted from 0, is the first to add no more than the threshold
 */
public record Saturation(Terms terms, int interviews, int inBase, List<Run> runs, OptionalInt reached) {
    /**
     * How it is reckoned.
     *
     * @param base interviews in the base; the authors look at 4, 5 and 6
     * @param run interviews in a run; the authors look at 2 and 3
     * @param threshold per cent of the codes of the base that count as little; the authors look at 5 and 0
     */
    public record Terms(int base, int run, int threshold) {
        /** What the authors begin with. */
        public static final Terms USUAL = new Terms(4, 2, 5);

        static final int MOST = 100;

        /**
         * Insists that all is well.
         *
         * @throws Invalid naming the first fault
         */
        Terms checked() {
            if (base < 1 || base > MOST) {
                throw new Invalid("analysis.saturation.fault.base", MOST);
            }
            if (run < 1 || run > MOST) {
                throw new Invalid("analysis.saturation.fault.run", MOST);
            }
            if (threshold < 0 || threshold > MOST) {
                throw new Invalid("analysis.saturation.fault.threshold", MOST);
            }
            return this;
        }
    }

    /**
     * Some interviews one after the other.
     *
     * @param first the first one, counted from 1
     * @param last the last one
     * @param added codes that appear in none of the interviews before it
     * @param share {@code added} divided by the codes of the base
     */
    public record Run(int first, int last, int added, double share) {}

    /**
     * Reckons it.
     *
     * @param interviews the codes of each, in the order in which they were held
     */
    static Saturation of(List<? extends Collection<?>> interviews, Terms terms) {
        if (interviews.size() < terms.base()) {
            return new Saturation(terms, interviews.size(), 0, List.of(), OptionalInt.empty());
        }
        Set<Object> known = new HashSet<>();
        interviews.subList(0, terms.base()).forEach(known::addAll);
        int inBase = known.size();
        List<Run> runs = new ArrayList<>();
        OptionalInt reached = OptionalInt.empty();
        for (int start = terms.base(); inBase > 0 && start + terms.run() <= interviews.size(); start++) {
            Set<Object> fresh = new HashSet<>();
            interviews.subList(start, start + terms.run()).forEach(fresh::addAll);
            fresh.removeAll(known);
            if (reached.isEmpty() && 100L * fresh.size() <= (long) terms.threshold() * inBase) {
                reached = OptionalInt.of(runs.size());
            }
            runs.add(new Run(start + 1, start + terms.run(), fresh.size(), (double) fresh.size() / inBase));
            known.addAll(interviews.get(start));
        }
        return new Saturation(terms, interviews.size(), inBase, List.copyOf(runs), reached);
    }
}
