package org.alongside.core.ui;

import java.util.List;
import java.util.Locale;

/** Tells the start page what waits for whoever is at the keyboard, and nothing else. Every module may bring one. */
public interface TodoSource {
    /** What waits for them; empty when nothing does, or nothing that is theirs. */
    List<Todo> todos(Locale locale);
}
