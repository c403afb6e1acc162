package org.alongside.support.paper;

import static org.alongside.core.print.AccessiblePdf.escaped;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.print.AccessiblePdf;
import org.alongside.core.text.Texts;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Days;

/**
 * The letter for the benefits office itself.
 *
 * @param initiatives in what they take part or took part; may be empty
 * @param span the days whose payments stand in it
 */
record BenefitsPaper(
        String name,
        String programme,
        List<String> initiatives,
        Optional<BenefitsLetters.Span> span,
        List<Paid> paid,
        LocalDate printedOn) {
    /**
     * One payment for time given.
     *
     * @param given whether it went to a charity, as they wished
     */
    record Paid(LocalDate on, Money amount, boolean given) {}

    private static final String STYLE = "h1{font-size:1.5em;margin:1em 0 1em 0}h2{font-size:1.1em;margin:1em 0 0.3em 0}"
            + "p{margin:0 0 0.8em 0}.sign{margin-top:3em}";

    byte[] write(Locale language, boolean largePrint) {
        String title = Texts.text(language, "support.benefits.letter");
        StringBuilder html = new StringBuilder();
        html.append("<h1>").append(escaped(title)).append("</h1>");
        html.append(p(Days.inWords(language, printedOn)));
        html.append(p(Texts.text(language, "support.benefits.letter.about", name)));
        html.append(p(Texts.text(language, "support.benefits.letter.what", name, programme)));
        if (!initiatives.isEmpty()) {
            html.append("<ul>");
            initiatives.forEach(one -> html.append("<li>").append(escaped(one)).append("</li>"));
            html.append("</ul>");
        }
        html.append(p(Texts.text(language, "support.benefits.letter.irregular")));
        html.append(p(Texts.text(language, "support.benefits.letter.voluntary", name)));
        html.append(p(Texts.text(language, "support.benefits.letter.pay")));
        html.append(p(Texts.text(language, "support.benefits.letter.expenses")));
        span.ifPresent(days -> payments(days, language, html));
        html.append(p(Texts.text(language, "support.benefits.letter.asked", name)));
        html.append("<p class=\"sign\">")
                .append(escaped(Texts.text(language, "support.benefits.letter.sign", programme)))
                .append("</p>");
        return AccessiblePdf.write(title, language, largePrint, STYLE, html.toString());
    }

    private void payments(BenefitsLetters.Span days, Locale language, StringBuilder html) {
        html.append(p(
                paid.isEmpty()
                        ? Texts.text(
                                language,
                                "support.benefits.letter.nothing-paid",
                                Days.inWords(language, days.from()),
                                Days.inWords(language, days.to()))
                        : Texts.text(
                                language,
                                "support.benefits.letter.paid",
                                Days.inWords(language, days.from()),
                                Days.inWords(language, days.to()))));
        if (!paid.isEmpty()) {
            html.append("<ul>");
            paid.forEach(one -> html.append("<li>")
                    .append(escaped(Days.inWords(language, one.on()) + ": " + words(one, language)))
                    .append("</li>"));
            html.append("</ul>");
        }
    }

    private String words(Paid one, Locale language) {
        String amount = one.amount().inWords(language);
        return one.given() ? Texts.text(language, "support.benefits.letter.given", amount, name) : amount;
    }

    private static String p(String text) {
        return "<p>" + escaped(text) + "</p>";
    }
}
