package org.alongside.core.participant;

/** Somebody asked for people to be imported; told in the same transaction. */
record ImportAsked() {}
