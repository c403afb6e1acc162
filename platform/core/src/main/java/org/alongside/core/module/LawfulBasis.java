package org.alongside.core.module;

/**
 * Why the law lets an institution hold something, which is another question than whether the person agrees. GDPR Article 6(1),
 * for research with the condition of Article 9(2)(j).
 */
public enum LawfulBasis {
    /** Article 6(1)(a), with 9(2)(a) where health is touched. */
    CONSENT,
    /** Article 6(1)(b). */
    CONTRACT,
    /** Article 6(1)(c). */
    LEGAL_OBLIGATION,
    /** Article 6(1)(e). */
    PUBLIC_TASK,
    /** Article 6(1)(e), with 9(2)(j). */
    PUBLIC_TASK_RESEARCH,
    /** Article 6(1)(f). */
    LEGITIMATE_INTERESTS
}
