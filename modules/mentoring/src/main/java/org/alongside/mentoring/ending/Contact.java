package org.alongside.mentoring.ending;

/** What contact two people would like afterwards. It counts if both say the same. The words stand under {@code mentoring.goodbye.contact}. */
public enum Contact {
    NONE,
    THROUGH_PROGRAMME,
    CARD_NOW_AND_THEN,
    CALL_NOW_AND_THEN
}
