package org.alongside.support.concern;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;

/** What was written about how somebody is, for them: the words, who was told and when (R10). */
public final class AboutMeForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /**
     * Shows it.
     *
     * @param zone of the programme's clocks
     */
    public AboutMeForm(List<Concerns.AboutMe> written, ZoneId zone) {
        Locale locale = getLocale();
        getContent()
                .add(new Listing<Concerns.AboutMe>(
                                Texts.text(locale, "support.concern.about-me"),
                                Texts.text(locale, "support.concern.about-me.none"))
                        .column(
                                Texts.text(locale, "support.concern.column.on"),
                                row -> moment(row.raisedAt(), zone, locale))
                        .component(Texts.text(locale, "support.concern.column.words"), row -> asWritten(row.words()))
                        .column(
                                Texts.text(locale, "support.concern.column.told"),
                                row -> told(row.readers(), zone, locale))
                        .column(
                                Texts.text(locale, "support.concern.column.state"),
                                row -> state(row.closedAt().isPresent(), locale))
                        .show(written));
    }

    static Paragraph asWritten(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("as-written");
        return paragraph;
    }

    static String told(List<Concerns.Reader> readers, ZoneId zone, Locale locale) {
        return readers.stream()
                .map(reader -> reader.name() + " (" + moment(reader.since(), zone, locale) + ")")
                .collect(Collectors.joining(", "));
    }

    static String state(boolean lookedAt, Locale locale) {
        return lookedAt
                ? Texts.text(locale, "support.concern.state.looked-at")
                : Texts.text(locale, "support.concern.state.waits");
    }

    static String moment(OffsetDateTime at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }
}
