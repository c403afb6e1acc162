package org.alongside.support.payment;

/** A run waits to be made. */
record PaymentsAsked() {}
