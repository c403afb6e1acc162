package org.alongside.core.plugin;

import java.util.List;
import java.util.Optional;
import org.alongside.spi.InitiativeType;

/**
 * A plugin as the host knows it.
 *
 * @param types the kinds of initiative it brings; none when it could not be used
 * @param fault the key of the sentence that says why it could not be used
 */
record LoadedPlugin(String id, String version, List<InitiativeType> types, Optional<String> fault) {
    LoadedPlugin {
        types = List.copyOf(types);
    }
}
