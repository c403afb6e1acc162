package org.alongside.mentoring.matching;

/** A run waits to be done. */
record MatchingAsked() {}
