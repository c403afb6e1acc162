package org.alongside.analysis.report;

import java.util.List;
import java.util.Locale;
import org.alongside.analysis.review.Answer;
import org.alongside.analysis.study.Stance;
import org.alongside.analysis.wording.Days;
import org.alongside.core.text.Texts;

/** The report in words, whatever it is written to. */
final class ReportText {
    private final Report report;
    private final Locale locale;
    private final ReportWriter to;

    private ReportText(Report report, Locale locale, ReportWriter to) {
        this.report = report;
        this.locale = locale;
        this.to = to;
    }

    /** Writes all below the title. */
    static void write(Report report, Locale locale, ReportWriter to) {
        ReportText text = new ReportText(report, locale, to);
        text.beginning();
        text.how();
        text.researchers();
        text.themes();
        text.review();
    }

    private void beginning() {
        if (report.draft()) {
            to.notice(t("draft"));
        }
        to.paragraph(report.study().question());
        to.paragraph(t("made-on", Days.inWords(report.madeOn(), locale)));
    }

    private void how() {
        to.heading(1, t("how"));
        to.paragraph(t("studied", report.study().initiative().title()));
        to.paragraph(counted("interviewed", report.interviewed()));
        report.firstInterview().ifPresent(first -> {
            String from = Days.monthInWords(first, locale);
            String until = Days.monthInWords(report.lastInterview().orElse(first), locale);
            to.paragraph(from.equals(until) ? t("when.one", from) : t("when", from, until));
        });
        to.paragraph(
                Texts.text(locale, "analysis.report.approach", report.study().approach()));
        to.paragraph(t("names"));
        if (report.silent() > 0) {
            to.notice(counted("silent", report.silent()));
        }
    }

    private void researchers() {
        to.heading(1, t("researchers"));
        if (report.researchers().isEmpty()) {
            to.notice(t("researchers.none"));
        }
        for (Report.Researcher researcher : report.researchers()) {
            Stance stance = researcher.stance();
            to.heading(2, researcher.name());
            to.paragraph(stance.involved() ? t("involved", stance.roleInScheme()) : t("not-involved"));
            to.paragraph(counted("held", researcher.interviews()));
            to.quote(stance.statement(), t("stated", researcher.name(), Days.inWords(researcher.statedOn(), locale)));
        }
    }

    private void themes() {
        to.heading(1, t("themes"));
        if (report.themes().isEmpty()) {
            to.paragraph(t("themes.none"));
        }
        report.themes().forEach(this::theme);
    }

    private void theme(Report.ThemePart theme) {
        to.heading(2, theme.name());
        if (!theme.definition().isEmpty()) {
            to.paragraph(theme.definition());
        }
        to.paragraph(t("plain", theme.plain()));
        to.paragraph(t("coverage", theme.people(), theme.of()));
        if (!theme.codes().isEmpty()) {
            to.heading(3, t("codes"));
            to.items(theme.codes());
        }
        to.heading(3, t("quotes"));
        if (theme.quotes().isEmpty()) {
            to.paragraph(t("quotes.none"));
        }
        theme.quotes().forEach(quote -> to.quote(quote.words(), quote.who()));
        if (report.review().asked()) {
            to.heading(3, t("said"));
            to.paragraph(t(
                    "said.counts",
                    theme.fits(),
                    count(theme, Answer.PARTLY),
                    count(theme, Answer.DOES_NOT),
                    theme.ratherNot(),
                    theme.silent()));
            theme.objections().forEach(this::objection);
            theme.groups().forEach(group -> to.quote(group.words(), t("group", group.people())));
        }
    }

    private void objection(Report.Objection objection) {
        String answer = Texts.text(locale, "analysis.report.objection", objection.answer());
        if (objection.words().isEmpty()) {
            to.paragraph(t("objection", objection.who(), answer));
        } else {
            to.quote(objection.words(), t("objection", objection.who(), answer));
        }
    }

    private static int count(Report.ThemePart theme, Answer answer) {
        return (int) theme.objections().stream()
                .filter(objection -> objection.answer() == answer)
                .count();
    }

    private void review() {
        Report.ReviewPart review = report.review();
        to.heading(1, t("review"));
        if (!review.asked()) {
            to.paragraph(t("review.none"));
            return;
        }
        to.paragraph(t("review.how"));
        to.items(List.of(
                t("review.people", review.people()),
                t("review.replied", review.replied()),
                t("review.disagreed", review.disagreed()),
                t("review.partly", review.partly())));
        to.paragraph(t("review.silence", review.people() - review.replied()));
        if (review.owed() > 0) {
            to.paragraph(t("review.owed", review.owed()));
        }
        if (review.open()) {
            to.paragraph(t("review.open"));
        }
    }

    private String counted(String key, int number) {
        return number == 1 ? t(key + ".one") : t(key + ".many", number);
    }

    private String t(String key, Object... values) {
        return Texts.text(locale, "analysis.report." + key, values);
    }
}
