package org.alongside.core.withdrawal;

import java.util.Set;

/** The purposes that are about getting in touch. */
final class Contact {
    static final Set<String> PURPOSES = Set.of("core.contact", "core.recontact", "core.results");

    private Contact() {}
}
