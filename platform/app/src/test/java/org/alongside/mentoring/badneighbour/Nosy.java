package org.alongside.mentoring.badneighbour;

import org.alongside.support.badneighbour.Neighbour;

/** A module that knows another, to show that the rule bites. */
public class Nosy {
    Neighbour neighbour;
}
