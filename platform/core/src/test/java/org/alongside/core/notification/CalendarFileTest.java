package org.alongside.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read back by ical4j, which does not know how we write. */
class CalendarFileTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-09-01T12:00:00Z");

    private static String write(String zone, CalendarEntry... entries) {
        return new CalendarFile(ZoneId.of(zone), "Appointment", Optional.of("no-reply@example.net"), NOW)
                .write(List.of(entries));
    }

    private static CalendarEntry planned(String at) {
        return CalendarEntry.planned(UUID.randomUUID(), OffsetDateTime.parse(at), 60);
    }

    private static Calendar parsed(String file) {
        try {
            return new CalendarBuilder().build(new StringReader(file));
        } catch (IOException | ParserException cannotRead) {
            throw new AssertionError(file, cannotRead);
        }
    }

    private static Instant start(VEvent event) {
        return Instant.from(event.<DtStart<?>>getRequiredProperty("DTSTART").getDate());
    }

    private static Instant end(VEvent event) {
        return Instant.from(event.<DtEnd<?>>getRequiredProperty("DTEND").getDate());
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London,    2026-10-05T09:00:00Z",
        "Europe/London,    2026-12-07T10:00:00Z",
        "Europe/London,    2026-10-24T23:59:00Z",
        "Europe/London,    2026-10-25T00:30:00Z",
        "Europe/London,    2026-10-25T01:30:00Z",
        "Europe/London,    2027-03-28T00:59:00Z",
        "Europe/London,    2027-03-28T01:00:00Z",
        "Asia/Kathmandu,   2026-10-05T09:00:00Z",
        "America/St_Johns, 2026-11-01T05:30:00Z",
        "Australia/Sydney, 2026-10-03T16:00:00Z",
        "Etc/UTC,          2026-10-05T09:00:00Z"
    })
    void theMomentComesBackInAnyZoneAndAcrossTheSundaysWhenClocksChange(String zone, String at) {
        VEvent event =
                parsed(write(zone, planned(at))).<VEvent>getComponents("VEVENT").get(0);
        assertThat(start(event)).isEqualTo(Instant.parse(at));
        assertThat(end(event)).isEqualTo(Instant.parse(at).plusSeconds(3600));
    }

    @Test
    void theHourOnTheWallStaysThroughTheWinter() {
        Calendar file =
                parsed(write("Europe/London", planned("2026-10-05T09:00:00Z"), planned("2026-11-05T10:00:00Z")));
        assertThat(file.<VEvent>getComponents("VEVENT"))
                .extracting(event -> event.getRequiredProperty("DTSTART").getValue())
                .containsExactly("20261005T100000", "20261105T100000");
        assertThat(file.getComponents("VTIMEZONE")).hasSize(1);
        file.validate();
    }

    @Test
    void theRulesOfTheZoneAreThoseOfTheTimeItCovers() {
        assertThat(write("Europe/London", planned("2026-10-05T09:00:00Z")))
                .contains("BEGIN:DAYLIGHT\r\nDTSTART:20260329T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\n")
                .contains("BEGIN:STANDARD\r\nDTSTART:20261025T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n");
    }

    @Test
    void takingOffNamesTheSameEntryAndComesLater() {
        UUID uid = UUID.randomUUID();
        OffsetDateTime at = OffsetDateTime.parse("2026-10-05T09:00:00Z");
        String on = write("Europe/London", CalendarEntry.planned(uid, at, 60));
        String off = write("Europe/London", CalendarEntry.takenOff(uid, at, 60));
        assertThat(on).contains("METHOD:PUBLISH", "SEQUENCE:0", "STATUS:CONFIRMED", "UID:" + uid);
        assertThat(off).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED", "UID:" + uid);
        parsed(on).validate();
        parsed(off).validate();
    }

    @Test
    void anEntryNamesNobodyAndNoPlace() {
        assertThat(write("Europe/London", planned("2026-10-05T09:00:00Z")))
                .contains("SUMMARY:Appointment\r\n")
                .doesNotContain("LOCATION", "DESCRIPTION", "ATTENDEE", "mentor");
    }

    @Test
    void noLineIsLongerThan75BytesAndAllEndAsTheyShould() {
        String title = "Ŵ".repeat(90) + "; a, b";
        String file = new CalendarFile(ZoneId.of("Europe/London"), title, Optional.empty(), NOW)
                .write(List.of(planned("2026-10-05T09:00:00Z")));
        assertThat(file.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(parsed(file)
                        .<VEvent>getComponents("VEVENT")
                        .get(0)
                        .getRequiredProperty("SUMMARY")
                        .getValue())
                .isEqualTo(title);
    }
}
