package org.alongside.support.payment;

import java.util.Optional;
import org.alongside.support.bank.Payee;
import org.alongside.support.bank.UkAccount;
import org.alongside.support.owed.Money;
import org.alongside.support.owed.PaymentKind;

/** Payments for tests. */
final class Pays {
    private Pays() {}

    static Payee british(String name, String sortCode, String number) {
        return new Payee(name, Optional.of(new UkAccount(sortCode, number)), Optional.empty());
    }

    static Payee abroad(String name, String iban) {
        return new Payee(name, Optional.empty(), Optional.of(iban));
    }

    static Pay to(String reference, long pence, Payee payee) {
        return new Pay(reference, PaymentKind.FEE, Money.pence(pence), "Somebody", Optional.of(payee));
    }

    static Pay anotherWay(String reference, long pence, String callName) {
        return new Pay(reference, PaymentKind.FEE, Money.pence(pence), callName, Optional.empty());
    }
}
