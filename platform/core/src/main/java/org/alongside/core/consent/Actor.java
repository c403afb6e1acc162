package org.alongside.core.consent;

import org.alongside.core.identity.AccountId;

/** Who or what wants to use somebody's data: a member of the programme, a plugin, or the platform's own clockwork. */
public record Actor(Kind kind, String id) {
    /** What kind of actor. */
    public enum Kind {
        PERSON,
        PLUGIN,
        PLATFORM
    }

    /** Somebody with an account. */
    public static Actor person(AccountId account) {
        return new Actor(Kind.PERSON, account.toString());
    }

    /** A plugin, by the key of its kind of initiative. */
    public static Actor plugin(String key) {
        return new Actor(Kind.PLUGIN, key);
    }

    /** Work that nobody is at the keyboard for. */
    public static Actor platform() {
        return new Actor(Kind.PLATFORM, "");
    }
}
