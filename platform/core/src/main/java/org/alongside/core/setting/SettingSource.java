package org.alongside.core.setting;

import java.util.List;
import org.alongside.core.module.Setting;

/** Brings settings that stand on no module's card: those of plugins. */
public interface SettingSource {
    /** The first word of the key of every setting that stands on no card. No module is called so. */
    String PREFIX = "plugin";

    /**
     * A setting that may be chosen.
     *
     * @param owner whose it is, as a key
     */
    record Offered(String owner, Setting setting, SettingWords words) {}

    /** Those that count in the current programme now. Every key and every owner begins with {@link #PREFIX} and a dot. */
    List<Offered> offered();
}
