package org.alongside.core.problem;

import java.util.List;
import java.util.Locale;
import org.alongside.core.text.Texts;

/** A rule said no. Subclasses are named after the rule; the key leads to the sentence that people read. */
public abstract class Refusal extends RuntimeException {
    /** What kind of no it is, which the API turns into a status. */
    public enum Kind {
        /** What was sent cannot be right. */
        INVALID(422),
        /** It stands against something that is already so. */
        CONFLICT(409),
        /** There is no such thing, or none that this person may know of: the two are never told apart. */
        NOT_FOUND(404),
        /** Signed in, but not for this. */
        NOT_ALLOWED(403),
        /** Nobody is signed in. */
        NOT_SIGNED_IN(401),
        /** Right or wrong, it was asked too often or by too many at once. */
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> values;

    protected Refusal(Kind kind, String key, Object... values) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.values = List.of(values);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    /** The sentence for people. */
    public String sentence(Locale locale) {
        return Texts.text(locale, key, values.toArray());
    }
}
