package org.alongside.analysis.study;

import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;

/**
 * A study to begin.
 *
 * @param initiative what is studied
 * @param title up to 200 characters
 * @param question what the study wants to know; up to 1000 characters
 * @param approach the school it belongs to
 * @param peopleCalled the word that stands for a name in the report, "Mentor" for instance; up to 40 characters
 */
public record NewStudy(InitiativeId initiative, String title, String question, Approach approach, String peopleCalled) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_QUESTION = 1000;
    static final int LONGEST_WORD = 40;

    /**
     * Insists that all is well.
     *
     * @throws Invalid naming the first fault
     */
    NewStudy checked() {
        return new NewStudy(
                Wording.chosen(initiative, "analysis.study.fault.initiative"),
                Wording.needed(title, LONGEST_TITLE, "analysis.study.fault.title"),
                Wording.needed(question, LONGEST_QUESTION, "analysis.study.fault.question"),
                Wording.chosen(approach, "analysis.study.fault.approach"),
                Wording.needed(peopleCalled, LONGEST_WORD, "analysis.study.fault.people-called"));
    }
}
