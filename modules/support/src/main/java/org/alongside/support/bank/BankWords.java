package org.alongside.support.bank;

import java.util.Locale;
import org.alongside.core.text.Texts;

/** Bank details in words that give nothing away. */
final class BankWords {
    private BankWords() {}

    static String of(Locale locale, BankDetails.Masked masked) {
        String account = Texts.text(locale, "support.bank.is", masked.name(), masked.ending());
        return masked.checked() == Checked.NOT_CHECKED
                ? account + " " + Texts.text(locale, "support.bank.not-checked")
                : account;
    }
}
