package org.alongside.plugin.orchard;

import java.util.List;
import org.alongside.spi.Setting;

/** Names two settings alike. */
public final class Twofold extends Orchard {
    @Override
    public String key() {
        return "twofold";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.yesNo("open", true, new Plain()), Setting.text("open", "", 5, new Plain()));
    }
}
