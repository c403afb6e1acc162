package org.alongside.plugin.orchard;

import java.util.List;
import org.alongside.spi.Setting;

/** What is preset is less than its least. */
public final class Careless extends Orchard {
    @Override
    public String key() {
        return "careless";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.number("minutes", 5, 10, 60, new Plain()));
    }
}
