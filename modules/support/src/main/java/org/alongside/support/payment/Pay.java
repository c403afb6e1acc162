package org.alongside.support.payment;

import java.util.Optional;
import org.alongside.support.bank.Payee;
import org.alongside.support.owed.Money;
import org.alongside.support.owed.PaymentKind;

/**
 * A payment as files have it.
 *
 * @param callName what the person is called
 * @param payee where it goes; empty for who is paid another way
 */
record Pay(String reference, PaymentKind kind, Money amount, String callName, Optional<Payee> payee) {}
