package org.alongside.core.ui;

import java.util.List;
import java.util.Locale;

/** Adds menu entries that no annotation can: those of plugins. */
public interface MenuSource {
    /** One entry. */
    record Entry(String title, String link) {}

    /** The entries for whoever is at the keyboard. */
    List<Entry> entries(Locale locale);
}
