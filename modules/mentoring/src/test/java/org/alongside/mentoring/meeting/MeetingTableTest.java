package org.alongside.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.Test;

/** R1, as far as the database can break it. */
@ModuleTest
class MeetingTableTest {

    private static final List<String> COLUMNS = List.of(
            "id", "programme_id", "pairing_id", "planned_at", "channel", "place_id", "outcome", "said_by", "version");

    /** Whether a table has these columns and not one more. */
    private static boolean holdsNothingButAPlan(List<? extends String> columns) {
        return columns.size() == COLUMNS.size() && COLUMNS.containsAll(columns);
    }

    @Inject
    private Sql sql;

    @Test
    void theTableOfMeetingsHasExactlyTheColumnsOfRuleOne() {
        assertThat(columnsOf("meeting")).matches(MeetingTableTest::holdsNothingButAPlan);
    }

    @Test
    void thisCheckBites() {
        sql.run("create table mentoring.meeting_with_notes as select * from mentoring.meeting");
        assertThat(columnsOf("meeting_with_notes")).matches(MeetingTableTest::holdsNothingButAPlan);

        sql.run("alter table mentoring.meeting_with_notes add column notes varchar(10)");
        assertThat(columnsOf("meeting_with_notes"))
                .contains("notes")
                .matches(columns -> !holdsNothingButAPlan(columns));
    }

    @Test
    void noTableOfMentoringHasAColumnForWordsButWhatIsNoPartOfAPairOrMeeting() {
        // Fixed words are at most 20 characters long; anything longer could hold a sentence.
        assertThat(names("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'mentoring' and table_name not like 'flyway%'"
                        + " and table_name <> 'meeting_with_notes'"
                        + " and (data_type = 'text' or character_maximum_length > 20)"))
                .containsExactlyInAnyOrder(
                        "place.name",
                        // Where a video room opens: an address of the place, whoever meets there.
                        "place.video_link",
                        // The two cards of a scheme, the same for all its pairs.
                        "scheme.safety_contact",
                        "scheme.boundaries",
                        // Fixed words: why two were thought of, before they knew of each other.
                        "pairing.suggested_for",
                        // Numbers into the people of a run.
                        "matching.pins",
                        "matching_plan.pairs",
                        // Words for the other one while somebody takes a break, sealed with their own key.
                        "pause.sealed_words",
                        // What somebody would like of a pair, sealed with their own key.
                        "wish.sealed_shown",
                        "wish.sealed_private",
                        // Of a personal link, from which nobody can make it again.
                        "reminder.secret_hash");
    }

    @Test
    void whatHasWordsBelongsToNoMeeting() {
        assertThat(columnsOf("place")).doesNotContain("pairing_id", "meeting_id");
        assertThat(columnsOf("scheme")).doesNotContain("pairing_id", "meeting_id");
        assertThat(columnsOf("wish")).doesNotContain("pairing_id", "meeting_id");
        assertThat(columnsOf("matching_plan")).doesNotContain("pairing_id", "meeting_id");
    }

    private List<String> columnsOf(String table) {
        return names("select column_name from information_schema.columns where table_schema = 'mentoring'"
                + " and table_name = '" + table + "'");
    }

    private List<String> names(String query) {
        return sql.rows(query).stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .toList();
    }
}
