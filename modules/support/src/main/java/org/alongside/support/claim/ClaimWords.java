package org.alongside.support.claim;

import java.util.Locale;
import java.util.Optional;
import org.alongside.core.text.Texts;
import org.alongside.support.shared.Days;

/** A claim in words: how far it has come, what for, how much. */
final class ClaimWords {
    private ClaimWords() {}

    /** One or two words. */
    static String state(Locale locale, ClaimRow row) {
        return Texts.text(locale, "support.claims.state", row.state());
    }

    /** Since when, or when; empty where there is nothing to add. */
    static String detail(Locale locale, ClaimRow row) {
        return switch (row.state()) {
            case DRAFT, DECLINED -> "";
            case SENT -> soFar(locale, row, "support.claims.next.approve");
            case APPROVED -> soFar(locale, row, "support.claims.next.run");
            case WITH_FINANCE ->
                soFar(
                        locale,
                        row,
                        row.charity().isPresent() ? "support.claims.next.charity" : "support.claims.next.bank");
            case PAID ->
                Texts.text(
                        locale,
                        "support.claims.paid-on",
                        row.paidOn().map(day -> Days.inWords(locale, day)).orElse(""),
                        days(locale, row.days()));
        };
    }

    /** How long it took so far, and what comes next. */
    private static String soFar(Locale locale, ClaimRow row, String nextKey) {
        return Texts.text(locale, "support.claims.so-far", days(locale, row.days())) + ". "
                + Texts.text(locale, nextKey);
    }

    private static String days(Locale locale, long days) {
        if (days == 0) {
            return Texts.text(locale, "support.claims.days.none");
        }
        return days == 1
                ? Texts.text(locale, "support.claims.days.one")
                : Texts.text(locale, "support.claims.days.many", days);
    }

    /** What is asked for, or what is offered as long as nothing is. */
    static String amount(Locale locale, ClaimRow row) {
        return row.amount()
                .or(row::offered)
                .map(money -> money.inWords(locale))
                .orElseGet(() -> Texts.text(locale, "support.claims.no-rate"));
    }

    /** To whom it goes; empty where it is paid to who claims it. */
    static Optional<String> goesTo(Locale locale, ClaimRow row) {
        return row.charity()
                .map(charity -> Texts.text(locale, "support.claims.goes-to", charity.name(), charity.number()));
    }

    static String minutes(Locale locale, ClaimRow row) {
        return Texts.text(locale, "support.claims.minutes", row.minutes());
    }
}
