package org.alongside.mentoring.wish;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name of somebody or something, in the shape in which names are held against each other. Made once for each name: the
 * matching asks for every two people.
 */
public final class LooseName {

    /** Shorter words would fit nearly everything. */
    private static final int SHORTEST_PART = 3;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The words of a name, plain, whole and each. */
    private record Plain(String whole, Set<String> each) {

        static Plain of(String name) {
            String whole = SIGNS.matcher(name).replaceAll(" ").strip();
            return new Plain(whole, Set.copyOf(List.of(whole.split(" "))));
        }

        boolean maybe(Plain other) {
            return !whole.isEmpty()
                    && !other.whole.isEmpty()
                    && (whole.equals(other.whole) || holds(other) || other.holds(this));
        }

        private boolean holds(Plain part) {
            return part.whole.length() >= SHORTEST_PART && each.containsAll(part.each);
        }
    }

    // O'Neill is written ONeill by some, and Neill by others.
    private final Plain joined;
    private final Plain parted;

    private LooseName(Plain joined, Plain parted) {
        this.joined = joined;
        this.parted = parted;
    }

    /** Of a name in somebody's words. */
    public static LooseName of(String name) {
        String letters = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new LooseName(
                Plain.of(APOSTROPHES.matcher(letters).replaceAll("")),
                Plain.of(APOSTROPHES.matcher(letters).replaceAll(" ")));
    }

    /**
     * Whether the other name may mean the same. In doubt it does: capital letters, accents, blanks, signs and the order of words do
     * not count, and a part of a name is enough, whichever of the two is the longer one.
     */
    public boolean maybe(LooseName other) {
        return joined.maybe(other.joined) || parted.maybe(other.parted);
    }

    /** Whether one of them may mean the same. */
    public boolean maybe(Collection<LooseName> others) {
        for (LooseName other : others) {
            if (maybe(other)) {
                return true;
            }
        }
        return false;
    }
}
