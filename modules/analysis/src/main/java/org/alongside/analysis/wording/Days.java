package org.alongside.analysis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;

/** Days where the programme is, and in the words of whoever reads them. */
@ApplicationScoped
public class Days {
    @Inject
    private Programmes programmes;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Clock clock;

    /** Today, there. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    /** The day of a moment, there. */
    public LocalDate of(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone()).toLocalDate();
    }

    /** "Monday 5 October 2026". */
    public static String inWords(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(day);
    }

    /** "October 2026", where the day itself could tell who somebody is (R13). */
    public static String monthInWords(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(day);
    }

    private ZoneId zone() {
        return programmes.find(programme.required()).map(Programmes.Row::zone).orElse(ZoneOffset.UTC);
    }
}
