package org.alongside.core.provider;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.problem.Refusal;

/** Signing in through the provider came to nothing, and why. */
public final class ProviderFault extends Refusal {
    /** Why; the words stand under {@code core.provider.fault}. */
    public enum Why {
        /** It cannot be reached, or answers what nobody can use. */
        SILENT,
        /** It did not say who it is: cancelled there, or not allowed. */
        DECLINED,
        /** It was begun too long ago, in another browser, or ended already. */
        STALE,
        /** What came back does not hold. */
        UNTRUE,
        /** Nobody here knows them, and no rule gives them a role. */
        UNKNOWN,
        /** Their programme has not said yet whether they come in. */
        WAITING,
        /** Their account is closed, or has no role any more. */
        CLOSED,
        /** Two roles that one person never holds together. */
        DUTIES,
        /** Somebody else's account goes with this identity. */
        TAKEN,
        /** Very many people come at this moment. */
        BUSY;

        /** As it stands in an address. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Why why;

    ProviderFault(Why why) {
        super(Kind.CONFLICT, "core.provider.fault." + why.word());
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** What an address tells; empty for what is no such word, since anybody can type an address. */
    public static Optional<Why> told(String word) {
        return Stream.of(Why.values()).filter(why -> why.word().equals(word)).findFirst();
    }
}
