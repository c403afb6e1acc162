package org.alongside.spi;

/** What of a person something is done with. A yes to a purpose covers only the kinds of data that the purpose names. */
public enum DataKind {
    /** Where they are reached. */
    CONTACT,
    /** What they are called and what they told about themselves for others to read. */
    PROFILE,
    /** That they take part, in what and when. */
    INVOLVEMENT,
    /** Sound or pictures of them. */
    RECORDING,
    /** What they said or wrote. */
    WORDS,
    /** Words of theirs, as they were said, for people outside the team. */
    QUOTE
}
