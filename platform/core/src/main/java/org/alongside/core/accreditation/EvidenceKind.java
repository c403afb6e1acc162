package org.alongside.core.accreditation;

/** What a fact shows. A requirement map names these; there are no others. */
public enum EvidenceKind {
    /** Which initiatives were held, of which kind, from which month to which. */
    INITIATIVES,
    /** As what people take part, and how many did. */
    ROLES,
    /** What was held in the initiatives, counted in months. */
    ACTIVITIES,
    /** What people are told about a kind of initiative before they say yes. */
    LABEL,
    /** What people are asked, and told, about what is done with what we know of them. */
    CONSENT,
    /** The documents people are asked with now: versions, languages, formats. */
    DOCUMENTS,
    /** How people stop. */
    WITHDRAWAL,
    /** What is promised to the people who take part. */
    SUPPORT,
    /** How their time is paid. */
    PAYMENT,
    /** How long things are kept. */
    RETENTION,
    /** By which ways people can take part and be reached. */
    WAYS,
    /** What nobody can switch off. */
    SAFEGUARDS
}
