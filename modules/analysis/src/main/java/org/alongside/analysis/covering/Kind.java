package org.alongside.analysis.covering;

/** What words that might be covered seem to be. */
public enum Kind {
    PERSON,
    HOSPITAL,
    SCHOOL,
    STREET,
    PLACE,
    DATE,
    PHONE,
    EMAIL,
    WEB,
    POSTCODE,
    /** A number by which somebody is known, such as that of the NHS. */
    NUMBER
}
