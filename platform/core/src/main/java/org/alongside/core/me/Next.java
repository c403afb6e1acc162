package org.alongside.core.me;

import java.util.Optional;
import org.alongside.core.copy.Copies;

/**
 * Where somebody goes after a form.
 *
 * @param path the page, after {@code /me}; empty when nothing of them is here any more
 * @param last what they are given along when they go, if it is ready
 */
record Next(Optional<String> path, Optional<Copies.Copy> last) {
    static Next to(String path) {
        return new Next(Optional.of(path), Optional.empty());
    }

    static Next gone(Optional<Copies.Copy> last) {
        return new Next(Optional.empty(), last);
    }
}
