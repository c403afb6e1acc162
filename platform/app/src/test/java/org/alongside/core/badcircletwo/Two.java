package org.alongside.core.badcircletwo;

import org.alongside.core.badcircle.One;

/** The other half. */
public class Two {
    One one;
}
