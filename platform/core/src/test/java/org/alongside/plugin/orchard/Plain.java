package org.alongside.plugin.orchard;

import java.util.Locale;
import org.alongside.spi.Setting;

/** The same words for everything. */
final class Plain implements Setting.Words {
    @Override
    public String label(Locale locale) {
        return "Words";
    }

    @Override
    public String about(Locale locale) {
        return "Words";
    }
}
