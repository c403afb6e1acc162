package org.alongside.spi;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Something that a kind of initiative asks people about, purpose by purpose, beside what the platform asks. People read it on the page of
 * their choices while the kind is switched on, say yes or no, pause, and take it back like everything else. Since 0.5.0.
 *
 * @param key stored, never changes: lower-case letters, digits and lines between, at most 30 characters
 * @param kinds the kinds of data that a yes covers; any other is refused
 * @param words what people read about it
 */
public record PurposeAsked(String key, Set<DataKind> kinds, Words words) {
    /** What people read about a purpose, in their language: plain words, no blame. */
    public interface Words {
        /** What they are asked, as a question. */
        String question(Locale locale);

        /** What a yes means, and what a no does not cost them. */
        String about(Locale locale);
    }

    public PurposeAsked {
        Objects.requireNonNull(words, "words");
        kinds = Set.copyOf(kinds);
        if (!key.matches("[a-z][a-z0-9-]{0,29}")) {
            throw new IllegalArgumentException("No key for a purpose: " + key);
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("A yes that covers no data is no question: " + key);
        }
    }

    /** What it is called wherever it is asked for, for instance in {@link Workspace#may}. */
    public Purpose of(InitiativeType type) {
        return new Purpose("plugin." + type.key() + "." + key);
    }
}
