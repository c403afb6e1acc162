package org.alongside.mentoring.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.InWords;

/** How a scheme is put into words; the same for mentors, trainees and staff. */
public final class SchemeWords {

    private SchemeWords() {}

    /** What is usual, what is said beforehand, and whom to ring. */
    public static List<String> of(Schemes.Row scheme, Locale locale) {
        List<String> said = new ArrayList<>();
        said.add(
                scheme.everyMonths() == 1
                        ? Texts.text(locale, "mentoring.scheme.usual.monthly", scheme.meetings(), scheme.minutes())
                        : Texts.text(
                                locale,
                                "mentoring.scheme.usual.months",
                                scheme.meetings(),
                                scheme.minutes(),
                                scheme.everyMonths()));
        String first = InWords.day(scheme.days().first(), locale);
        said.add(scheme.days()
                .last()
                .map(last -> Texts.text(locale, "mentoring.scheme.usual.from-to", first, InWords.day(last, locale)))
                .orElseGet(() -> Texts.text(locale, "mentoring.scheme.usual.from", first)));
        said.add(
                scheme.terms().latePaid()
                        ? Texts.text(
                                locale,
                                "mentoring.scheme.usual.late-paid",
                                scheme.terms().lateHours())
                        : Texts.text(locale, "mentoring.scheme.usual.late-unpaid"));
        if (scheme.terms().aftercareWeeks() > 0) {
            said.add(Texts.text(
                    locale, "mentoring.scheme.usual.aftercare", scheme.terms().aftercareWeeks()));
        }
        String contact = scheme.words().safetyContact();
        said.add(
                contact.isEmpty()
                        ? Texts.text(locale, "mentoring.scheme.usual.no-contact")
                        : Texts.text(locale, "mentoring.scheme.usual.contact", contact));
        return said;
    }

    /** What pairs agree on: the scheme's own words, and as long as there are none, the module's. */
    public static String boundaries(Schemes.Row scheme, Locale locale) {
        String own = scheme.words().boundaries();
        return own.isEmpty() ? usualBoundaries(locale) : own;
    }

    static String usualBoundaries(Locale locale) {
        return Texts.text(locale, "mentoring.boundaries.usual");
    }
}
