package org.alongside.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every table that names a participant is somebody's to show and to let go of. Whoever adds such a table writes here which holding has
 * it, or why it needs none. Reads the source folders.
 */
class HeldTablesTest {
    /** The key of a holding; or, with a blank in it, a reason. */
    private static final Map<String, String> HELD = Map.ofEntries(
            Map.entry("analysis.acquaintance", "analysis.acquaintances"),
            Map.entry("analysis.interview", "analysis.interviews"),
            Map.entry("analysis.reply", "analysis.replies"),
            Map.entry("analysis.reply_decision", "analysis.replies"),
            Map.entry("core.audit_people", "the log: shown as who looked, forgotten with core.person"),
            Map.entry("core.audit_salt", "the log: forgotten with core.person"),
            Map.entry("core.beforehand", "core.beforehand"),
            Map.entry("core.calendar_feed", "core.calendar-feed"),
            Map.entry("core.consent_event", "core.choices"),
            Map.entry("core.consent_evidence", "core.evidence"),
            Map.entry("core.consent_state", "comes from core.consent_event"),
            Map.entry("core.engagement", "core.taking-part"),
            Map.entry("core.export_place", "core.exports"),
            Map.entry("core.notice", "core.notices"),
            Map.entry("core.notice_choice", "core.notices"),
            Map.entry("core.opening", "core.openings"),
            Map.entry("core.participant", "core.person"),
            Map.entry("core.participant_detail", "core.details"),
            Map.entry("core.participant_key", "shredded with core.person"),
            Map.entry("core.participant_word", "core.person"),
            Map.entry("core.placement", "core.placements"),
            Map.entry("core.pseudonym", "core.pseudonyms"),
            Map.entry("core.question", "core.questions"),
            Map.entry("core.relation", "core.judges"),
            Map.entry("core.relation_dated", "core.judges"),
            Map.entry("core.two_people", "says only that two records are not one"),
            Map.entry("core.withdrawal", "shown on the page on which people stop; its name is sealed"),
            Map.entry("mentoring.enrolment", "mentoring.enrolments"),
            Map.entry("mentoring.farewell", "mentoring.farewells"),
            Map.entry("mentoring.matching_person", "mentoring.matchings"),
            Map.entry("mentoring.meeting", "mentoring.meetings"),
            Map.entry("mentoring.pairing", "mentoring.pairs"),
            Map.entry("mentoring.reminder", "mentoring.reminders"),
            Map.entry("mentoring.reminder_choice", "mentoring.reminder-choice"),
            Map.entry("mentoring.said", "mentoring.said"),
            Map.entry("mentoring.pause", "mentoring.pauses"),
            Map.entry("mentoring.travel_booking", "mentoring.travel"),
            Map.entry("mentoring.travel_wish", "mentoring.travel"),
            Map.entry("mentoring.wish", "mentoring.wishes"),
            Map.entry("support.advance", "support.advances"),
            Map.entry("support.bank_account", "support.bank"),
            Map.entry("support.ceiling", "support.ceilings"),
            Map.entry("support.check_in", "support.check-ins"),
            Map.entry("support.check_in_wish", "support.plans"),
            Map.entry("support.claim", "support.claims"),
            Map.entry("support.concern", "support.concerns"),
            Map.entry("support.contact_stop", "support.concerns"),
            Map.entry("support.contribution", "support.contributions"),
            Map.entry("support.feedback_wish", "support.feedback"),
            Map.entry("support.reference", "support.references"),
            Map.entry("support.payment_line", "support.payments"),
            Map.entry("support.invitation", "support.invitations"),
            Map.entry("support.plan_entry", "support.plans"),
            Map.entry("support.expense", "support.expenses"),
            Map.entry("support.expense_word", "support.expense-words"),
            Map.entry("support.prepaid_travel", "support.prepaid"),
            Map.entry("support.receipt", "support.receipts"),
            Map.entry("support.course_done", "support.training"),
            Map.entry("support.course_place", "support.training-places"),
            Map.entry("support.group_guest", "support.groups"),
            Map.entry("support.task", "support.tasks"));

    private static final Pattern TABLE =
            Pattern.compile("create table ([a-z]+\\.[a-z_]+) \\((.*?)\\n\\);", Pattern.DOTALL);
    private static final Pattern OF_A_PERSON = Pattern.compile("participant_id|references core\\.participant \\(");
    private static final Pattern KEY = Pattern.compile("String key\\(\\) \\{\\s*return \"([a-z.-]+)\"");
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    @Test
    void everyTableThatNamesSomebodyIsHeldOrSaysWhyNot() {
        assertThat(ofPeople(sources(".sql").collect(Collectors.joining("\n")))).isEqualTo(new TreeSet<>(HELD.keySet()));
    }

    @Test
    void aTableThatNobodyHoldsIsFound() {
        assertThat(ofPeople("""
            create table garden.bed (
                owner_id uuid not null references core.participant (id)
            );
            create table garden.tool (
                name varchar(20)
            );
            """)).containsExactly("garden.bed");
    }

    @Test
    void everyHoldingThatIsNamedIsThere() {
        Set<String> keys = sources("Holding.java")
                .flatMap(source -> KEY.matcher(source).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        List<String> named =
                HELD.values().stream().filter(held -> !held.contains(" ")).toList();
        assertThat(keys).containsAll(named);
    }

    private static Set<String> ofPeople(String sql) {
        return TABLE.matcher(sql)
                .results()
                .filter(table -> table.group(1).equals("core.participant")
                        || OF_A_PERSON.matcher(table.group(2)).find())
                .map(table -> table.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources(String end) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().contains("/src/main/")
                            && file.toString().endsWith(end))
                    .map(HeldTablesTest::read)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
