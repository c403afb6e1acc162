package org.alongside.analysis.agreement;

import java.util.Set;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.identity.AccountId;

/**
 * What somebody wants to know about a study.
 *
 * @param unit always {@link Unit#CHARACTER} for {@link Measure#UNITIZING_ALPHA}, which knows passages only
 * @param people whom to compare; everybody who coded in it, if nobody is named
 * @param anyway also where agreement in numbers is not part of the study's approach
 */
record Question(Measure measure, Unit unit, Basis basis, Set<AccountId> people, boolean anyway) {
    Question {
        Wording.chosen(measure, "core.refusal.bad-request");
        Wording.chosen(unit, "core.refusal.bad-request");
        Wording.chosen(basis, "core.refusal.bad-request");
        unit = measure == Measure.UNITIZING_ALPHA ? Unit.CHARACTER : unit;
        people = Set.copyOf(people);
    }
}
