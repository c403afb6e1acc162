package org.alongside.support.badneighbour;

/** The module that is known. */
public class Neighbour {}
