package org.alongside.support.advance;

import java.util.Locale;
import java.util.Optional;
import org.alongside.core.text.Texts;
import org.alongside.support.shared.Days;

/** An advance in words: how much, how far it has come, what is left. */
final class AdvanceWords {
    private AdvanceWords() {}

    /** What was approved, and of how much; before that, what was asked for. */
    static String amount(Locale locale, AdvanceRow row) {
        String asked = row.asked().inWords(locale);
        return row.approved()
                .filter(approved -> !approved.equals(row.asked()))
                .map(less -> Texts.text(locale, "support.expenses.partly", less.inWords(locale), asked))
                .orElse(asked);
    }

    /** When it was paid, or when it was asked for and by when it is needed. */
    static String detail(Locale locale, AdvanceRow row) {
        return row.paidOn()
                .map(day -> Texts.text(locale, "support.payment.paid-on", Days.inWords(locale, day)))
                .or(() -> row.neededOn()
                        .map(day -> Texts.text(locale, "support.advances.needed", Days.inWords(locale, day))))
                .orElseGet(() -> Texts.text(locale, "support.advances.asked-on", Days.inWords(locale, row.askedOn())));
    }

    /** What became of it; empty until it was paid. */
    static Optional<String> rest(Locale locale, AdvanceRow row) {
        if (row.state() != AdvanceState.PAID) {
            return Optional.empty();
        }
        if (row.left().minor() > 0) {
            return Optional.of(Texts.text(
                    locale,
                    "support.advances.left",
                    row.used().inWords(locale),
                    row.left().inWords(locale)));
        }
        if (row.kept().minor() > 0) {
            return Optional.of(
                    Texts.text(locale, "support.advances.kept", row.kept().inWords(locale)));
        }
        if (row.givenBack().minor() > 0) {
            return Optional.of(Texts.text(
                    locale, "support.advances.given-back", row.givenBack().inWords(locale)));
        }
        return Optional.of(Texts.text(locale, "support.advances.used-up"));
    }
}
