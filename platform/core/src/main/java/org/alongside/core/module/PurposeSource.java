package org.alongside.core.module;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.spi.Purpose;

/** Brings purposes that stand on no module's card: those of plugins. */
public interface PurposeSource {
    /** How the key of every such purpose begins. No module is called so. */
    String PREFIX = "plugin.";

    /** Those that count in the current programme now. */
    List<PurposeCard> offered();

    /** What people are asked; also about one that does not count now, or does no more, as long as it is known. */
    Optional<String> question(Purpose purpose, Locale locale);

    /** What it means, in a sentence or two. */
    Optional<String> about(Purpose purpose, Locale locale);
}
