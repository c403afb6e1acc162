package org.alongside.core.accreditation;

import java.util.List;
import java.util.Locale;

/**
 * Brings facts of a module about how people are involved in the current programme. A bean of the module, found by its presence; asked only
 * for those who may read {@code core.accreditation}, and never for somebody who judges a trainee: one meeting fewer would tell them of a
 * pair (R6).
 */
public interface EvidenceOfInvolvement {
    /** The module's one word; while the programme has switched it off, it is not asked. */
    String module();

    /** What it knows, in that language. */
    List<Fact> facts(Locale locale);
}
