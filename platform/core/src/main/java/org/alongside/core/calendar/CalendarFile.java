package org.alongside.core.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes iCalendar files (RFC 5545, RFC 5546): local times with the time zone's rules for just the time they cover, so that the
 * hour on the wall is right in any calendar, whatever rules it knows itself. Every title is the same neutral word.
 */
public final class CalendarFile {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int LONGEST_LINE = 75;

    /** The mail address of nobody (RFC 2606): a published entry has to name one, and a calendar on a kitchen wall says no more. */
    private static final String NOBODY = "no-reply@alongside.invalid";

    /** What begins the line that says when an entry was written, whatever is in it. */
    static final String WRITTEN = "DTSTAMP:";

    /** How often a subscribed calendar should look again. */
    private static final String AGAIN_AFTER = "PT1H";

    private final ZoneId zone;
    private final String title;
    private final String organiser;
    private final OffsetDateTime now;
    private final StringBuilder file = new StringBuilder();

    private CalendarFile(ZoneId zone, String title, String organiser, OffsetDateTime now) {
        this.zone = zone;
        this.title = title;
        this.organiser = organiser;
        this.now = now;
    }

    /**
     * Files to be sent: one for what is planned, another for what is taken off, because a file says one of the two of all that is in
     * it.
     *
     * @param zone on whose clocks the hours are
     * @param title of every entry
     * @param organiser the mail address from which they come; the same for what is planned and what is taken off
     * @param now when they are written
     */
    public static List<String> toSend(
            List<CalendarEntry> entries, ZoneId zone, String title, String organiser, OffsetDateTime now) {
        return Stream.of(false, true)
                .map(takenOff -> entries.stream()
                        .filter(entry -> entry.takenOff() == takenOff)
                        .toList())
                .filter(some -> !some.isEmpty())
                .map(some -> new CalendarFile(zone, title, organiser, now)
                        .write(some.get(0).takenOff() ? "CANCEL" : "PUBLISH", List.of(), some))
                .toList();
    }

    /**
     * A calendar to subscribe to: all that is in it, as it stands; may be empty.
     *
     * @param name what the calendar is called
     */
    static String toRead(List<CalendarEntry> entries, ZoneId zone, String title, String name, OffsetDateTime now) {
        // What calendars read in common use, and the names that RFC 7986 gave to the same.
        List<String> about = List.of(
                "X-WR-CALNAME:" + escaped(name),
                "NAME:" + escaped(name),
                "REFRESH-INTERVAL;VALUE=DURATION:" + AGAIN_AFTER,
                "X-PUBLISHED-TTL:" + AGAIN_AFTER);
        return new CalendarFile(zone, title, NOBODY, now).write("PUBLISH", about, entries);
    }

    private String write(String method, List<String> about, List<CalendarEntry> entries) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Alongside//Calendar//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:" + method);
        about.forEach(this::line);
        zoneRules(entries);
        entries.forEach(this::event);
        line("END:VCALENDAR");
        return file.toString();
    }

    private void event(CalendarEntry entry) {
        ZonedDateTime starts = entry.startsAt().atZoneSameInstant(zone);
        line("BEGIN:VEVENT");
        line("UID:" + entry.uid() + "@alongside");
        line(WRITTEN + utc(now));
        line("SEQUENCE:" + entry.sequence());
        time("DTSTART", starts);
        time("DTEND", starts.plusMinutes(entry.minutes()));
        line("SUMMARY:" + escaped(title));
        line("STATUS:" + (entry.takenOff() ? "CANCELLED" : "CONFIRMED"));
        line("CLASS:PRIVATE");
        line("ORGANIZER:mailto:" + organiser);
        line("END:VEVENT");
    }

    /** A local time names its zone; the second pass of an hour that comes twice cannot be named so and is given in UTC. */
    private void time(String name, ZonedDateTime moment) {
        LocalDateTime local = moment.toLocalDateTime();
        if (moment.getOffset().equals(local.atZone(zone).getOffset())) {
            line(name + ";TZID=" + zone.getId() + ":" + LOCAL.format(local));
        } else {
            line(name + ":" + utc(moment.toOffsetDateTime()));
        }
    }

    private void zoneRules(List<CalendarEntry> entries) {
        line("BEGIN:VTIMEZONE");
        line("TZID:" + zone.getId());
        List<ZoneOffsetTransition> changes = changes(entries);
        if (changes.isEmpty()) {
            ZoneOffset always = zone.getRules().getOffset(first(entries).toInstant());
            observance("STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), always, always);
        }
        for (ZoneOffsetTransition change : changes) {
            observance(
                    zone.getRules().isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD",
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
        }
        line("END:VTIMEZONE");
    }

    /** When the clocks changed last before the earliest entry, and every time until after the latest. */
    private List<ZoneOffsetTransition> changes(List<CalendarEntry> entries) {
        ZoneRules rules = zone.getRules();
        OffsetDateTime first = first(entries);
        OffsetDateTime last = entries.stream()
                .map(entry -> entry.startsAt().plusMinutes(entry.minutes()))
                .max(OffsetDateTime.timeLineOrder())
                .orElse(now);
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = rules.previousTransition(first.toInstant().plusSeconds(1));
        if (change == null) {
            change = rules.nextTransition(first.toInstant());
        }
        while (change != null) {
            changes.add(change);
            if (change.getInstant().isAfter(last.toInstant())) {
                break;
            }
            change = rules.nextTransition(change.getInstant());
        }
        return changes;
    }

    private OffsetDateTime first(List<CalendarEntry> entries) {
        return entries.stream()
                .map(CalendarEntry::startsAt)
                .min(OffsetDateTime.timeLineOrder())
                .orElse(now);
    }

    private void observance(String kind, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        line("BEGIN:" + kind);
        line("DTSTART:" + LOCAL.format(onset));
        line("TZOFFSETFROM:" + offset(from));
        line("TZOFFSETTO:" + offset(to));
        line("END:" + kind);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        int rest = seconds % 60;
        return sign
                + "%02d%02d".formatted(seconds / 3600, seconds / 60 % 60)
                + (rest == 0 ? "" : "%02d".formatted(rest));
    }

    private static String utc(OffsetDateTime moment) {
        return LOCAL.format(moment.withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Lines end with CR LF and are folded after 75 bytes, never within a character. */
    private void line(String content) {
        int bytes = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            String next = Character.toString(character);
            int size = next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(next);
            bytes += size;
            i += Character.charCount(character);
        }
        file.append("\r\n");
    }
}
