package org.alongside.mentoring.travel;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alongside.core.text.Texts;
import org.alongside.spi.Participant;

/** How travel is put into words. */
public final class TravelWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private TravelWords() {}

    /** What somebody reads of their own travel to a meeting. */
    public static String line(Travels.Journey journey, Locale locale) {
        return journey.ride()
                .map(ride -> there(ride, locale)
                        + ride.backAt()
                                .map(at -> " " + Texts.text(locale, "mentoring.travel.way-back", clock(at)))
                                .orElse(""))
                .orElseGet(() -> Texts.text(locale, "mentoring.travel.booking-it"));
    }

    private static String there(Ride ride, Locale locale) {
        return ride.picksUpAt()
                .map(at -> Texts.text(locale, Texts.key("mentoring.travel.at", ride.by()), clock(at)))
                .orElseGet(() -> Texts.text(
                        locale, "mentoring.travel.booked", Texts.text(locale, "mentoring.travel.by", ride.by())));
    }

    static String whose(Travels.Journey journey, Locale locale) {
        return journey.who()
                .map(Participant::callName)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> Texts.text(locale, "mentoring.travel.no-name"));
    }

    static String clock(LocalTime at) {
        return CLOCK.format(at);
    }
}
