package org.alongside.core.badcircle;

import org.alongside.core.badcircletwo.Two;

/** Half of a circle, to show that the rule against circles bites; also imports the plugin host, which nobody may. */
public class One {
    Two two;
    Class<?> host = hostClass();

    private static Class<?> hostClass() {
        return org.alongside.core.plugin.InitiativeView.class;
    }
}
