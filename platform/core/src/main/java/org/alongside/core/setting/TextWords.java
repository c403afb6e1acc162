package org.alongside.core.setting;

import java.util.Locale;
import org.alongside.core.module.Setting;
import org.alongside.core.text.Texts;

/** The words of a setting on a module's card: they stand in the module's texts. */
record TextWords(String module, Setting setting) implements SettingWords {
    @Override
    public String owner(Locale locale) {
        return Texts.text(locale, module + ".name");
    }

    @Override
    public String label(Locale locale) {
        return Texts.text(locale, setting.words());
    }

    @Override
    public String about(Locale locale) {
        return Texts.text(locale, setting.words() + ".about");
    }

    @Override
    public String unit(Locale locale) {
        return setting.unit().isEmpty() ? "" : Texts.text(locale, "core.setting.unit." + setting.unit());
    }

    @Override
    public String choice(String choice, Locale locale) {
        return Texts.text(locale, setting.words() + "." + choice);
    }
}
