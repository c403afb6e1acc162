package org.alongside.support.expense;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.text.Texts;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Days;

/** An expense in words: what for, how much, how far it has come. */
final class ExpenseWords {
    private static final int BYTES_OF_A_KILOBYTE = 1024;

    private ExpenseWords() {}

    /** For instance "Mileage: 12.5 miles, car". */
    static String kind(Locale locale, ExpenseRow row) {
        String kind = Texts.text(locale, "support.expenses.kind", row.kind());
        return row.miles()
                .map(miles -> Texts.text(
                        locale,
                        "support.expenses.miles",
                        kind,
                        miles.plain(),
                        Texts.text(locale, "support.expenses.vehicle", miles.vehicle())))
                .orElse(kind);
    }

    /** What was approved, and of how much; before that, what was asked for. */
    static String amount(Locale locale, ExpenseRow row) {
        String asked = row.asked().inWords(locale);
        return row.approved()
                .filter(approved -> !approved.equals(row.asked()))
                .map(less -> Texts.text(locale, "support.expenses.partly", less.inWords(locale), asked))
                .orElse(asked);
    }

    /** For instance "You had £20.00 before. This taxi fare of £4.50 comes out of it. £15.50 is left."; empty where they had nothing. */
    static Optional<String> outOfMine(Locale locale, ExpenseRow row) {
        return row.drawn().map(drawn -> {
            String before = drawn.before().inWords(locale);
            long rest = row.toPay().map(Money::minor).orElse(0L);
            return rest > 0
                    ? Texts.text(
                            locale,
                            "support.expenses.part-out-of-advance",
                            before,
                            row.toPay().orElseThrow().inWords(locale))
                    : Texts.text(
                            locale,
                            Texts.key("support.expenses.out-of-advance", row.kind()),
                            before,
                            drawn.part().inWords(locale),
                            drawn.left().inWords(locale));
        });
    }

    /** The same for who pays it. */
    static Optional<String> outOfTheirs(Locale locale, ExpenseRow row) {
        return row.drawn()
                .map(drawn -> Texts.text(
                        locale,
                        "support.expenses.out-of-theirs",
                        drawn.part().inWords(locale),
                        row.toPay().orElseThrow().inWords(locale)));
    }

    /** Since when, or when. */
    static String detail(Locale locale, ExpenseRow row) {
        return row.paidOn()
                .map(day -> Texts.text(
                        locale, "support.claims.paid-on", Days.inWords(locale, day), days(locale, row.days())))
                .orElseGet(() -> Texts.text(locale, "support.claims.so-far", days(locale, row.days())));
    }

    private static String days(Locale locale, long days) {
        if (days == 0) {
            return Texts.text(locale, "support.claims.days.none");
        }
        return days == 1
                ? Texts.text(locale, "support.claims.days.one")
                : Texts.text(locale, "support.claims.days.many", days);
    }

    /** For instance "You were asked, by Frank on Monday: Which bus was it?". */
    static String word(Locale locale, ExpenseRow.Word word) {
        return Texts.text(
                locale,
                "support.expenses.said",
                Texts.text(locale, "support.expenses.word", word.kind()),
                word.by(),
                Days.inWords(locale, word.on()),
                word.words());
    }

    /** For instance "Receipt 1 (JPEG, 340 KB)". */
    static String receipt(Locale locale, int place, ReceiptKind kind, int bytes) {
        String size = NumberFormat.getIntegerInstance(locale).format(1 + bytes / BYTES_OF_A_KILOBYTE);
        return Texts.text(locale, "support.receipts.name", place, kind.name(), size);
    }
}
