package org.alongside.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.alongside.core.calendar.CalendarEntry;
import org.alongside.core.calendar.CalendarFile;
import org.alongside.mentoring.time.MonthlyTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the plan to the file, read back by ical4j by the rules of the file itself: the hour is the agreed one, whatever the clocks do. */
class CalendarHoursTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static List<LocalDateTime> there(LocalDateTime first, int count) {
        List<CalendarEntry> entries = MonthlyTimes.from(first, count, 1, LONDON).stream()
                .map(at -> new CalendarEntry(UUID.randomUUID(), 0, at, 60, false))
                .toList();
        List<String> files = CalendarFile.toSend(
                entries, LONDON, "Appointment", "no-reply@example.net", OffsetDateTime.parse("2026-09-01T12:00:00Z"));
        assertThat(files).hasSize(1);
        Calendar calendar = parsed(files.get(0));
        calendar.validate();
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .map(event -> Instant.from(
                                event.<DtStart<?>>getRequiredProperty("DTSTART").getDate())
                        .atZone(LONDON)
                        .toLocalDateTime())
                .toList();
    }

    private static Calendar parsed(String file) {
        try {
            return new CalendarBuilder().build(new StringReader(file));
        } catch (IOException | ParserException cannotRead) {
            throw new AssertionError(file, cannotRead);
        }
    }

    @Test
    void aYearOfMonthlyMeetingsKeepsItsHourAcrossBothChanges() {
        List<LocalDateTime> meetings = there(LocalDateTime.of(2026, 10, 5, 10, 0), 14);

        assertThat(meetings).hasSize(14);
        assertThat(meetings).extracting(LocalDateTime::toLocalTime).containsOnly(LocalTime.of(10, 0));
        assertThat(meetings)
                .extracting(LocalDateTime::toLocalDate)
                .startsWith(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 5))
                .endsWith(LocalDate.of(2027, 11, 5));
    }

    /** What is left out in spring becomes the hour after it; what comes twice in autumn is the first: as it was planned. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T10:00, 2026-10-25T10:00",
        "2027-03-28T10:00, 2027-03-28T10:00",
        "2027-10-31T10:00, 2027-10-31T10:00",
        "2027-03-28T01:30, 2027-03-28T02:30",
        "2026-10-25T01:30, 2026-10-25T01:30",
        "2027-10-31T01:30, 2027-10-31T01:30"
    })
    void onTheSundaysWhenClocksChangeItIsAsPlanned(LocalDateTime planned, LocalDateTime there) {
        assertThat(there(planned, 1)).containsExactly(there);
    }

    @Test
    void ofAnHourThatComesTwiceItIsTheFirst() {
        OffsetDateTime planned = MonthlyTimes.from(LocalDateTime.of(2027, 10, 31, 1, 30), 1, 1, LONDON)
                .get(0);
        assertThat(planned.toInstant()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }
}
