package org.alongside.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
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

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static List<String> sent(ZoneId zone, CalendarEntry... entries) {
        return CalendarFile.toSend(List.of(entries), zone, "Appointment", "no-reply@example.net", NOW);
    }

    private static String write(String zone, CalendarEntry... entries) {
        List<String> files = sent(ZoneId.of(zone), entries);
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private static String feed(CalendarEntry... entries) {
        return CalendarFile.toRead(List.of(entries), LONDON, "Appointment", "Appointments", NOW);
    }

    private static CalendarEntry planned(String at) {
        return new CalendarEntry(UUID.randomUUID(), 0, OffsetDateTime.parse(at), 60, false);
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
    void whatIsChangedOrTakenOffIsTheSameEntryWithAHigherNumber() {
        UUID uid = UUID.randomUUID();
        OffsetDateTime at = OffsetDateTime.parse("2026-10-05T09:00:00Z");
        String on = write("Europe/London", new CalendarEntry(uid, 0, at, 60, false));
        String moved = write("Europe/London", new CalendarEntry(uid, 1, at.plusDays(2), 60, false));
        String off = write("Europe/London", new CalendarEntry(uid, 2, at.plusDays(2), 60, true));
        assertThat(on).contains("METHOD:PUBLISH", "SEQUENCE:0", "STATUS:CONFIRMED", "UID:" + uid);
        assertThat(moved).contains("METHOD:PUBLISH", "SEQUENCE:1", "STATUS:CONFIRMED", "UID:" + uid);
        assertThat(off).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", "UID:" + uid);
        assertThat(List.of(on, moved, off)).allSatisfy(file -> parsed(file).validate());
    }

    /** A file says one method of all that is in it. */
    @Test
    void whatIsPlannedAndWhatIsTakenOffStandInTwoFiles() {
        CalendarEntry planned = planned("2026-10-05T09:00:00Z");
        CalendarEntry off = new CalendarEntry(UUID.randomUUID(), 1, planned.startsAt(), 60, true);
        List<String> files = sent(LONDON, off, planned);
        assertThat(files).hasSize(2);
        assertThat(files.get(0))
                .contains("METHOD:PUBLISH", planned.uid().toString())
                .doesNotContain("CANCEL");
        assertThat(files.get(1)).contains("METHOD:CANCEL", off.uid().toString()).doesNotContain("CONFIRMED");
    }

    /** Both Sundays of a year on which the clocks change, a minute before, in the middle and after. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:30, 2026-10-24T23:30:00Z",
        "2026-10-25T01:30, 2026-10-25T00:30:00Z",
        "2026-10-25T10:00, 2026-10-25T10:00:00Z",
        "2027-03-28T00:30, 2027-03-28T00:30:00Z",
        "2027-03-28T02:30, 2027-03-28T01:30:00Z",
        "2027-03-28T10:00, 2027-03-28T09:00:00Z",
        "2027-10-31T00:30, 2027-10-30T23:30:00Z",
        "2027-10-31T01:30, 2027-10-31T00:30:00Z",
        "2027-10-31T10:00, 2027-10-31T10:00:00Z"
    })
    void onTheSundaysWhenClocksChangeItIsTheAgreedHour(String agreed, String moment) {
        OffsetDateTime at = LocalDateTime.parse(agreed).atZone(LONDON).toOffsetDateTime();
        for (String file : List.of(
                write("Europe/London", planned(at.toString())),
                feed(planned(at.toString()), planned("2026-09-20T10:00:00Z"), planned("2027-12-01T10:00:00Z")))) {
            Calendar calendar = parsed(file);
            calendar.validate();
            assertThat(calendar.<VEvent>getComponents("VEVENT")
                            .get(0)
                            .getRequiredProperty("DTSTART")
                            .getValue())
                    .isEqualTo(agreed.replace("-", "").replace(":", "") + "00");
            assertThat(start(calendar.<VEvent>getComponents("VEVENT").get(0))).isEqualTo(Instant.parse(moment));
        }
    }

    /** The second pass of an hour that comes twice has no name on the wall: it is given in UTC. */
    @Test
    void theSecondPassOfAnHourThatComesTwiceIsNotTakenForTheFirst() {
        VEvent event = parsed(write("Europe/London", planned("2027-10-31T01:30:00Z")))
                .<VEvent>getComponents("VEVENT")
                .get(0);
        assertThat(event.getRequiredProperty("DTSTART").getValue()).isEqualTo("20271031T013000Z");
        assertThat(start(event)).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @Test
    void aCalendarToSubscribeToShowsWhatIsPlannedAndWhatWasTakenOff() {
        CalendarEntry planned = planned("2026-10-05T09:00:00Z");
        CalendarEntry off =
                new CalendarEntry(UUID.randomUUID(), 3, OffsetDateTime.parse("2026-11-05T10:00:00Z"), 60, true);
        String file = feed(planned, off);
        Calendar calendar = parsed(file);
        calendar.validate();
        assertThat(file)
                .contains(
                        "METHOD:PUBLISH\r\n",
                        "X-WR-CALNAME:Appointments\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
                        "X-PUBLISHED-TTL:PT1H\r\n")
                .doesNotContain("LOCATION", "DESCRIPTION", "ATTENDEE", "example");
        assertThat(calendar.<VEvent>getComponents("VEVENT"))
                .extracting(
                        event -> event.getRequiredProperty("STATUS").getValue(),
                        event -> event.getRequiredProperty("SEQUENCE").getValue())
                .containsExactly(tuple("CONFIRMED", "0"), tuple("CANCELLED", "3"));
    }

    @Test
    void aCalendarToSubscribeToMayBeEmpty() {
        Calendar calendar = parsed(feed());
        assertThat(calendar.getComponents("VEVENT")).isEmpty();
        assertThat(calendar.getComponents("VTIMEZONE")).hasSize(1);
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
        String file = CalendarFile.toSend(
                        List.of(planned("2026-10-05T09:00:00Z")), LONDON, title, "no-reply@example.net", NOW)
                .get(0);
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
