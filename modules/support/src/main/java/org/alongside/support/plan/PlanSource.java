package org.alongside.support.plan;

import java.time.LocalDate;
import java.util.Locale;
import org.alongside.core.consent.Method;
import org.alongside.core.text.Texts;
import org.alongside.support.shared.Days;

/**
 * Whose word something is and who typed it (R15).
 *
 * @param saidBy whose word it is
 * @param typedBy who was at the keyboard; the same where they wrote it themselves
 * @param how how it reached us
 */
public record PlanSource(String saidBy, String typedBy, Method how, LocalDate on) {
    /** For instance "Written by Maureen on Monday, 5 October 2026." */
    String inWords(Locale locale) {
        String day = Days.inWords(locale, on);
        return how == Method.ONLINE
                ? Texts.text(locale, "support.plan.written", saidBy, day)
                : Texts.text(locale, "support.plan.written-for", saidBy, typedBy, day);
    }
}
