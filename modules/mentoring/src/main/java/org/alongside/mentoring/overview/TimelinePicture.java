package org.alongside.mentoring.overview;

import static org.alongside.core.print.AccessiblePdf.escaped;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.alongside.core.text.Texts;

/**
 * The timeline as SVG, drawn here: months are columns, pairs are rows, every meeting is the same dot. It carries its own colours (text at
 * least 4.5 to 1, lines and dots at least 3 to 1 on white), so that it can be put into a report as it is.
 */
final class TimelinePicture {
    private static final int NAMES = 230;
    private static final int MONTH = 64;
    private static final int HEAD = 70;
    private static final int ROW = 38;
    private static final int FOOT = 26;
    private static final int LONGEST_NAME = 28;

    private static final String INK = "#20302d";
    private static final String SOFT = "#4a5a56";
    private static final String GRID = "#e3ddd1";
    private static final String BAR = "#e3f0ec";
    private static final String EDGE = "#6f7d79";
    private static final String DOT = "#1c6357";
    private static final String TODAY = "#9a3f1d";

    private final Timeline timeline;
    private final Locale locale;
    private final StringBuilder svg = new StringBuilder();
    private final int bottom;

    private TimelinePicture(Timeline timeline, Locale locale) {
        this.timeline = timeline;
        this.locale = locale;
        this.bottom = HEAD + ROW * timeline.rows().size();
    }

    /**
     * Draws it.
     *
     * @param title what the picture is of, for people who hear it
     */
    static String of(Timeline timeline, String title, Locale locale) {
        return new TimelinePicture(timeline, locale).draw(title);
    }

    private String draw(String title) {
        int width = NAMES + MONTH * timeline.months() + 10;
        int height = bottom + FOOT;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"")
                .append(escaped(title))
                .append("\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height)
                .append("\" font-family=\"sans-serif\" font-size=\"15\"><title>")
                .append(escaped(title))
                .append("</title><desc>")
                .append(escaped(Texts.text(locale, "mentoring.overview.timeline.desc")))
                .append("</desc><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        months();
        for (int i = 0; i < timeline.rows().size(); i++) {
            row(timeline.rows().get(i), HEAD + ROW * i);
        }
        // The day's own word stands below, so that it does not cover those of the scheme.
        upright(timeline.starts(), HEAD - 16, SOFT, "", "mentoring.overview.timeline.starts");
        timeline.ends().ifPresent(end -> upright(end, HEAD - 16, SOFT, "", "mentoring.overview.timeline.ends"));
        upright(timeline.today(), bottom + 18, TODAY, " stroke-dasharray=\"5 3\"", "mentoring.overview.timeline.today");
        return svg.append("</svg>").toString();
    }

    private void months() {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM", locale);
        for (int i = 0; i < timeline.months(); i++) {
            YearMonth month = timeline.first().plusMonths(i);
            int x = NAMES + MONTH * i;
            line(x, HEAD - 8, x, bottom, GRID, "");
            text(x + MONTH / 2, 36, INK, " text-anchor=\"middle\"", name.format(month));
            if (i == 0 || month.getMonthValue() == 1) {
                text(x + MONTH / 2, 18, SOFT, " text-anchor=\"middle\"", Integer.toString(month.getYear()));
            }
        }
    }

    private void row(Timeline.Row row, int y) {
        int middle = y + ROW / 2;
        line(0, y + ROW, NAMES + MONTH * timeline.months(), y + ROW, GRID, "");
        text(8, middle + 5, INK, "", shortened(row.pair()));
        int from = x(row.began());
        int until = Math.max(from + 6, x(row.until().orElse(timeline.today())));
        // A break and an ending are drawn alike quietly: a dashed edge, and an upright stroke.
        svg.append(
                "<rect x=\"" + from + "\" y=\"" + (y + 7) + "\" width=\"" + (until - from) + "\" height=\"" + (ROW - 14)
                        + "\" rx=\"6\" fill=\"" + (row.resting() ? "#ffffff" : BAR) + "\" stroke=\"" + EDGE + "\""
                        + (row.resting() ? " stroke-dasharray=\"4 4\"" : "") + "/>");
        if (row.over()) {
            line(until, y + 4, until, y + ROW - 4, EDGE, " stroke-width=\"3\"");
        }
        row.meetings().stream().filter(timeline::shows).forEach(day -> dot(x(day), middle));
    }

    private void dot(int x, int y) {
        svg.append("<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"6\" fill=\"" + DOT + "\"/>");
    }

    private void upright(LocalDate day, int word, String colour, String dashes, String key) {
        if (!timeline.shows(day)) {
            return;
        }
        int x = x(day);
        boolean atTheEdge = x > NAMES + MONTH * timeline.months() - MONTH;
        line(x, HEAD - 12, x, bottom + 4, colour, " stroke-width=\"2\"" + dashes);
        text(
                x,
                word,
                colour,
                " font-size=\"13\" text-anchor=\"" + (atTheEdge ? "end" : "middle") + "\"",
                Texts.text(locale, key));
    }

    private void line(int x1, int y1, int x2, int y2, String colour, String more) {
        svg.append("<line x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2 + "\" stroke=\"" + colour
                + "\"" + more + "/>");
    }

    private void text(int x, int y, String colour, String more, String words) {
        svg.append("<text x=\"" + x + "\" y=\"" + y + "\" fill=\"" + colour + "\"" + more + ">")
                .append(escaped(words))
                .append("</text>");
    }

    /** Where a day stands; what lies outside the columns stands at their edge. */
    private int x(LocalDate day) {
        long month = timeline.first().until(YearMonth.from(day), ChronoUnit.MONTHS);
        double within = (day.getDayOfMonth() - 1) / (double) day.lengthOfMonth();
        double columns = Math.max(0, Math.min(timeline.months(), month + within));
        return NAMES + (int) Math.round(MONTH * columns);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
