package org.alongside.plugin.orchard;

import java.util.List;
import org.alongside.spi.Setting;

/** Says nothing about its setting. */
public final class Wordless extends Orchard {
    @Override
    public String key() {
        return "wordless";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.yesNo("open", true, new Mute()));
    }
}
