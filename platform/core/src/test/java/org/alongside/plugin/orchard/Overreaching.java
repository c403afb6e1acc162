package org.alongside.plugin.orchard;

import java.util.List;
import org.alongside.spi.Setting;

/** Calls itself as the core is called. */
public final class Overreaching extends Orchard {
    @Override
    public String key() {
        return "core";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.number("minutes", 30, 10, 60, new Plain()));
    }
}
