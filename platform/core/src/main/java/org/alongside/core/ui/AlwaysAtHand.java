package org.alongside.core.ui;

import java.util.Locale;

/** A way that stands at the top of every page, for everybody who is signed in. A module may bring one. */
public interface AlwaysAtHand {
    /** The way: what it is called, and where it leads, without a leading slash. */
    MenuSource.Entry way(Locale locale);
}
