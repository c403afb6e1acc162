package org.alongside.analysis.exchange;

import java.util.Map;
import java.util.Optional;

/**
 * What was found in a file, and what of it could be read.
 *
 * @param held what is in the file, whether it could be read or not
 * @param read what could be read
 * @param findings what stays behind and what was not as it should be, how many times each
 * @param convention how positions are counted; empty when no passage is marked
 */
record Examination(Counts held, Counts read, Map<Finding, Integer> findings, Optional<Convention> convention) {
    /** How many of each there are. */
    record Counts(int codes, int sources, int selections, int codings, int notes, int cases) {
        static Counts of(Project project) {
            return new Counts(
                    project.codes().size(),
                    project.sources().size(),
                    project.selections(),
                    project.codings(),
                    project.notes().size(),
                    project.cases().size());
        }
    }
}
