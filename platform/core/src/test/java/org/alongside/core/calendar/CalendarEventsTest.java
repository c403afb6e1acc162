package org.alongside.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.core.identity.Acting;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class CalendarEventsTest {
    @Inject
    private CalendarEvents calendar;

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();
    private ProgrammeId course;

    @BeforeEach
    void begin() {
        course = programmes.create("Course", ZoneId.of("Europe/London"));
    }

    private void run(Runnable work) {
        acting.asPlatform(course, work);
    }

    private int rows() {
        return sql.rows("select * from core.calendar_event where programme_id = '" + course.value() + "'")
                .size();
    }

    @Test
    void whatWasNeverChangedIsCalledLikeItselfAndNeedsNothing() {
        run(() -> assertThat(calendar.of(first)).isEqualTo(new CalendarEvents.Event(first, 0, false)));
        assertThat(rows()).isZero();
    }

    @Test
    void whatFollowsIsTheSameEntryHoweverOftenItIsMoved() {
        run(() -> {
            assertThat(calendar.follows(second, first)).isEqualTo(new CalendarEvents.Event(first, 1, false));
            assertThat(calendar.follows(third, second)).isEqualTo(new CalendarEvents.Event(first, 2, false));
            assertThat(calendar.changes(third)).isEqualTo(new CalendarEvents.Event(first, 3, false));
            assertThat(calendar.of(List.of(first, second, third)))
                    .containsEntry(first, new CalendarEvents.Event(first, 0, true))
                    .containsEntry(second, new CalendarEvents.Event(first, 1, true))
                    .containsEntry(third, new CalendarEvents.Event(first, 3, false));
        });
    }

    @Test
    void whatWasTakenOffComesBackAsTheSameEntry() {
        run(() -> {
            OffsetDateTime at = OffsetDateTime.parse("2026-10-05T09:00:00Z");
            assertThat(calendar.changes(first).notAt(at, 60)).isEqualTo(new CalendarEntry(first, 1, at, 60, true));
            assertThat(calendar.follows(second, first).at(at, 60))
                    .isEqualTo(new CalendarEntry(first, 2, at, 60, false));
        });
    }

    /** Otherwise two that both take place would be one in calendars. */
    @Test
    void whereAThirdOneFollowsAlreadyItIsANewEntry() {
        run(() -> {
            calendar.follows(second, first);
            assertThat(calendar.follows(third, first)).isEqualTo(new CalendarEvents.Event(third, 0, false));
            assertThat(calendar.of(second).uid()).isEqualTo(first);
        });
    }

    @Test
    void whatIsRolledBackChangedNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(() -> transactions.run(() -> {
                    calendar.follows(second, first);
                    throw new IllegalStateException("its cause failed");
                })));
        run(() -> assertThat(calendar.of(second).uid()).isEqualTo(second));
    }

    @Test
    void whatIsNoMoreIsForgotten() {
        run(() -> calendar.follows(second, first));
        assertThat(rows()).isEqualTo(2);
        run(() -> calendar.forget(List.of(first, second)));
        assertThat(rows()).isZero();
    }

    @Test
    void theTableHoldsIdsAndNumbersOnly() {
        assertThat(sql.rows("select column_name, data_type from information_schema.columns"
                        + " where table_schema = 'core' and table_name = 'calendar_event'"))
                .extracting(row -> row.get("data_type"))
                .containsOnly("uuid", "integer", "bigint", "boolean");
    }

    @Test
    void anotherProgrammesEntriesDoNotExist() {
        run(() -> calendar.follows(second, first));
        course = programmes.create("Another", ZoneId.of("Europe/London"));
        run(() -> assertThat(calendar.of(second)).isEqualTo(new CalendarEvents.Event(second, 0, false)));
    }
}
