package org.alongside.core.initiative;

import java.util.Collection;
import org.alongside.spi.InitiativeId;

/**
 * Takes up what was found out about an initiative, for instance a theme of a study, so that somebody of the staff decides about it by
 * some day and people hear what became of it. Whoever looks after that brings one. Who stands behind a finding is not told: everybody of
 * the initiative who would like to hear back does.
 */
public interface TakesUpFindings {
    /** So many characters are taken up at most. */
    int LONGEST = 300;

    /**
     * What must not stand in the words.
     *
     * @param names what people are called whom it would give away
     * @param passages what they said or wrote: no run of their words is taken over
     */
    record Unsaid(Collection<String> names, Collection<String> passages) {}

    /**
     * Takes it up.
     *
     * @param words anew and in plain words, for everybody to read
     * @throws org.alongside.core.problem.Invalid without words, with too many, with a name, or with words that were taken over
     */
    void takeUp(InitiativeId initiative, String words, Unsaid unsaid);
}
