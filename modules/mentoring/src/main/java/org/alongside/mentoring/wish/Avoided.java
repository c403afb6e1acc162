package org.alongside.mentoring.wish;

import java.util.Objects;

/**
 * Whom or what somebody avoids, in their own words: a conflict of care (R11).
 *
 * @param words a name, as they know it
 */
public record Avoided(Kind kind, String words) {

    /** What it is. Whatever is chosen, the words are looked for among people, teams and places alike: a slip must not hurt. */
    public enum Kind {
        PERSON,
        TEAM,
        SERVICE,
        PLACE
    }

    public Avoided {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(words, "words");
    }

    /**
     * Whether that name may be meant. In doubt it is: capital letters, accents, blanks, signs and the order of words do not count, and
     * a part of a name is enough, whichever of the two is the longer one.
     */
    public boolean maybe(String name) {
        return LooseName.of(words).maybe(LooseName.of(name));
    }
}
