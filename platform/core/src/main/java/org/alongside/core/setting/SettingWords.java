package org.alongside.core.setting;

import java.util.Locale;

/** What people read about a setting. */
public interface SettingWords {
    /** Whose it is: the heading above it and its neighbours. */
    String owner(Locale locale);

    /** What stands at the field. */
    String label(Locale locale);

    /** What it means. */
    String about(Locale locale);

    /** What a number counts; empty where that goes without saying. */
    String unit(Locale locale);

    /** One of the choices. */
    String choice(String choice, Locale locale);
}
