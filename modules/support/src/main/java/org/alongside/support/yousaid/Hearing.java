package org.alongside.support.yousaid;

/** How somebody who told something elsewhere hears what became of it. */
public enum Hearing {
    /** They get a message, some days after the answer. */
    THEMSELVES,
    /** Only a person can tell them: a letter or a telephone call that waits for staff would show that they stand behind it. */
    FROM_SOMEBODY,
    /** They said that they would rather ask, or not hear. */
    ON_ASKING,
    /** It is not known any more who told it. */
    NOBODY
}
