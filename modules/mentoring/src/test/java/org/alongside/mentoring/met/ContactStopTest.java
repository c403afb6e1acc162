package org.alongside.mentoring.met;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.calendar.CalendarFeeds;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.contactstop.NotPossibleAtTheMoment;
import org.alongside.core.initiative.Companions;
import org.alongside.core.notification.Messages;
import org.alongside.core.participant.Duplicates;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.ending.PauseWords;
import org.alongside.mentoring.ending.Pauses;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.pairing.NotPossibleAnyMore;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No contact between the two of a pair, for now: nothing is planned for them, and neither is told of the other. */
@ModuleTest
class ContactStopTest {
    @Inject
    private World world;

    @Inject
    private Apart apart;

    @Inject
    private Meetings meetings;

    @Inject
    private Pairings pairings;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Pauses pauses;

    @Inject
    private Duplicates duplicates;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private AuditLog audit;

    @Inject
    private ReminderTimer timer;

    @Inject
    private Messages messages;

    @Inject
    private Consents consents;

    @Inject
    private Companions companions;

    @Inject
    private MovableClock clock;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    private PairingId pair;
    private MeetingId meeting;

    @BeforeEach
    void begin() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
        meeting = world.meetingIn(pair, 5).id();
    }

    private void keepApart() {
        keepApart("Hannah", "Maureen");
    }

    private void keepApart(String one, String other) {
        world.run("Catrin", () -> transactions.run(() -> apart.keep(world.id(one), world.id(other))));
    }

    /** A stop of which nobody was told when it began, so that something ahead is left. */
    private void holdApart() {
        apart.hold(world.id("Hannah"), world.id("Maureen"));
    }

    private void letMeet() {
        apart.letMeet(world.id("Hannah"), world.id("Maureen"));
    }

    private <T> List<T> messages(String name, Function<Messages.Row, T> what) {
        return world.as(name, () -> messages.mine(Locale.UK)).stream().map(what).toList();
    }

    private List<String> told(String name) {
        return messages(name, Messages.Row::heading);
    }

    private String newest(String name) {
        return messages(name, Messages.Row::text).get(0);
    }

    private String newestFile(String name) {
        UUID newest = messages(name, Messages.Row::id).get(0);
        return new String(world.as(name, () -> messages.calendar(newest, Locale.UK)), StandardCharsets.UTF_8);
    }

    private List<String> log() {
        return world.as("Alex", audit::newest).stream()
                .map(line -> line.action() + " " + line.subject())
                .toList();
    }

    private static LocalDateTime inDays(int days) {
        return LocalDateTime.now(World.LONDON).plusDays(days).withNano(0);
    }

    @Test
    void nothingIsPlannedAndTheReasonIsToldToNobody() {
        keepApart();
        assertThatThrownBy(() -> world.meetingIn(pair, 40))
                .isInstanceOf(NotPossibleAtTheMoment.class)
                .hasMessageNotContaining("concern");
        assertThat(world.as("Catrin", () -> meetings.propose(pair))).isEmpty();

        letMeet();
        assertThat(world.meetingIn(pair, 40)).isNotNull();
    }

    @Test
    void whatWasPlannedFallsAwayForBothAndNeitherReadsWithWhomOrWhy() {
        MeetingId later = world.meetingIn(pair, 40).id();
        MeetingId past = world.meetingIn(pair, -2).id();
        List<String> logged = log();
        int before = told("Hannah").size();
        keepApart();

        assertThat(log()).as("as when a pair ends: not a line about a meeting").isEqualTo(logged);
        for (String name : List.of("Maureen", "Hannah")) {
            assertThat(world.as(name, meetings::coming)).isEmpty();
            assertThat(world.as(name, meetings::past))
                    .extracting(Meetings.Row::id)
                    .containsExactly(past);
            assertThat(told(name)).hasSize(before + 1).first().isEqualTo("Times taken off");
            assertThat(newest(name))
                    .startsWith("Your meeting does not take place on:\n")
                    .endsWith("\nWe will be in touch.")
                    .doesNotContain("Hannah", "Maureen");
            assertThat(newestFile(name))
                    .contains("METHOD:CANCEL", "UID:" + meeting, "UID:" + later, "SEQUENCE:1")
                    .doesNotContain("SEQUENCE:0", "Hannah", "Maureen");
            assertThat(world.as(name, feeds::read).file())
                    .containsOnlyOnce("STATUS:CONFIRMED")
                    .contains("STATUS:CANCELLED", "UID:" + past, "UID:" + later)
                    .doesNotContain("Hannah", "Maureen");
        }
        assertThat(world.as("Catrin", () -> meetings.of(pair)))
                .extracting(Meetings.Row::id)
                .containsExactly(past);
        assertThat(world.as("Catrin", () -> pairings.read(pair)).next()).isEmpty();
    }

    @Test
    void whereNothingIsPlannedNobodyIsTold() {
        world.run("Catrin", () -> meetings.callOff(meeting));
        List<String> before = told("Hannah");
        keepApart();
        assertThat(told("Hannah")).isEqualTo(before);
    }

    @Test
    void whatOneMovesIsTakenOffTheCalendarsOfBothWithoutAName() {
        holdApart();
        world.run("Maureen", () -> meetings.moved(meeting, Optional.empty()));
        bothReadThatItIsOff();
    }

    @Test
    void whatIsCalledOffNamesNobody() {
        holdApart();
        world.run("Catrin", () -> meetings.callOff(meeting));
        bothReadThatItIsOff();
    }

    @Test
    void whatFallsAwayWithThePairNamesNobody() {
        holdApart();
        world.run("Maureen", () -> pairings.leave(pair));
        bothReadThatItIsOff();
    }

    private void bothReadThatItIsOff() {
        for (String name : List.of("Maureen", "Hannah")) {
            assertThat(newest(name))
                    .startsWith("Your meeting does not take place on:\n")
                    .doesNotContain("Hannah", "Maureen");
            assertThat(newestFile(name)).contains("METHOD:CANCEL", "UID:" + meeting, "SEQUENCE:1");
        }
    }

    /** Only a stop would be answered otherwise. */
    @Test
    void aNewTimeIsHeardAsUsualAndNotPlanned() {
        MeetingId past = world.meetingIn(pair, -2).id();
        holdApart();
        for (MeetingId moved : List.of(past, meeting)) {
            Meetings.Row answer = world.as("Hannah", () -> meetings.moved(moved, Optional.of(inDays(9))));
            assertThat(answer.outcome()).contains(Outcome.MOVED);
        }
        assertThat(world.as("Hannah", meetings::coming)).isEmpty();
        bothReadThatItIsOff();
    }

    @Test
    void aBreakNamesNobody() {
        holdApart();
        world.run("Catrin", () -> pauses.both(pair));
        for (String name : List.of("Maureen", "Hannah")) {
            assertThat(newest(name)).startsWith("Your meetings take a break.").doesNotContain("Hannah", "Maureen");
        }
        world.run("Catrin", () -> pairings.resume(pair));
        world.run(
                "Hannah",
                () -> pauses.take(
                        pair,
                        new Pauses.Wanted(
                                PauseWords.SEE_YOU_AGAIN,
                                "Please meet me.",
                                Optional.of(inDays(9).toLocalDate()))));
        assertThat(newest("Maureen")).startsWith("Your meetings take a break.").doesNotContain("Hannah");
        assertThat(world.as("Maureen", () -> pauses.of(pair))).isEmpty();
        assertThat(world.as("Hannah", () -> pauses.of(pair))).hasSize(1);
        assertThat(world.as("Samira", () -> pauses.of(pair))).hasSize(1);
        List<String> before = told("Maureen");
        world.run("Hannah", () -> pauses.goOn(pair));
        assertThat(told("Maureen")).as("that she is back").isEqualTo(before);
    }

    @Test
    void nobodyBringsTheTwoTogether() {
        keepApart("Yusuf", "Dev");
        assertThatThrownBy(() -> world.pair("Dev", "Yusuf")).isInstanceOf(NotPossibleAtTheMoment.class);
        assertThatThrownBy(() -> world.suggest("Dev", "Yusuf")).isInstanceOf(NotPossibleAtTheMoment.class);
        apart.letMeet(world.id("Dev"), world.id("Yusuf"));
        assertThat(world.pair("Dev", "Yusuf")).isNotNull();
    }

    /** R11: as where one of the two asked to avoid the other. */
    @Test
    void whatIsOnlyThoughtOfIsHiddenFromTheTwoAndComesBackWithThem() {
        world.available("Dev", 1);
        world.available("Yusuf", 1);
        PairingId thought = world.suggest("Dev", "Yusuf");
        world.run("Dev", () -> suggestions.yes(thought));
        List<Suggestions.Row> seen = world.as("Catrin", suggestions::list);
        List<String> logged = log();
        keepApart("Yusuf", "Dev");

        for (String name : List.of("Dev", "Yusuf")) {
            assertThat(world.as(name, suggestions::mine)).isEmpty();
            assertThatThrownBy(() -> world.as(name, () -> suggestions.yes(thought)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(world.as("Catrin", suggestions::list)).isEqualTo(seen);
        assertThat(log()).isEqualTo(logged);

        apart.letMeet(world.id("Dev"), world.id("Yusuf"));
        world.run("Yusuf", () -> suggestions.yes(thought));
        keepApart("Yusuf", "Dev");
        assertThatThrownBy(() -> world.as("Catrin", () -> suggestions.introduce(thought)))
                .isInstanceOf(NotPossibleAnyMore.class);
        apart.letMeet(world.id("Dev"), world.id("Yusuf"));
        assertThat(world.as("Catrin", () -> suggestions.introduce(thought))).isNotNull();
    }

    @Test
    void neitherIsRemindedOfTheOther() {
        holdApart();
        clock.forward(Duration.ofDays(4).plusHours(1));
        timer.look();
        assertThat(told("Maureen")).doesNotContain("When you meet next");
        assertThat(told("Hannah")).doesNotContain("When you meet next");
    }

    /** Maureen is reached by e-mail, and there is no mail server: what is told waits. */
    @Test
    void whatWaitsToGoOutIsTakenBack() {
        List<UUID> reminders = reminderWaitingFor("Maureen", meeting);
        keepApart();
        assertThat(waiting(reminders)).isZero();
    }

    @Test
    void whatIsPlannedAnewWhenTheyMayMeetIsToldBeforehandAgain() {
        clock.forward(Duration.ofDays(4).plusHours(1));
        timer.look();
        keepApart();
        letMeet();
        world.meetingIn(pair, 12);
        clock.forward(Duration.ofDays(11).plusHours(1));
        int before = told("Hannah").size();
        timer.look();
        assertThat(told("Hannah")).hasSize(before + 1).first().isEqualTo("When you meet next");
    }

    /** Hanna is Hannah, on record a second time. */
    @Test
    void whoIsOnRecordTwiceIsKeptApartByEachRecord() {
        world.join("Maud", "Hanna");
        MeetingId hannas = world.meetingIn(world.pair("Dev", "Hanna").id(), 6).id();
        world.run("Catrin", () -> duplicates.join(world.id("Hanna"), world.id("Hannah")));
        clock.forward(Duration.ofDays(1));
        List<UUID> reminders = reminderWaitingFor("Dev", hannas);
        keepApart("Hannah", "Dev");
        assertThat(waiting(reminders)).isZero();
        assertThat(world.as("Dev", meetings::coming)).isEmpty();
    }

    private List<UUID> reminderWaitingFor(String name, MeetingId near) {
        world.run(name, () -> consents.decideMyself(new Purpose("core.contact"), Decision.GIVEN));
        clock.forward(Duration.ofDays(4).plusHours(1));
        timer.look();
        List<UUID> reminders =
                sql.rows("select notice_id from mentoring.reminder where meeting_id = ?", near.value()).stream()
                        .map(row -> (UUID) row.get("notice_id"))
                        .filter(Objects::nonNull)
                        .toList();
        assertThat(waiting(reminders)).as("without a stop it goes out").isPositive();
        return reminders;
    }

    private long waiting(List<UUID> notices) {
        return notices.stream()
                .filter(notice -> !sql.rows("select id from core.notice where id = ? and state = 'WAITING'", notice)
                        .isEmpty())
                .count();
    }

    @Test
    void peopleKnowThoseToWhomTheyWereIntroduced() {
        assertThat(world.as("Maureen", () -> transactions.call(() -> companions.of(world.id("Maureen")))))
                .containsExactly(world.id("Hannah"));
        assertThat(world.as("Hannah", () -> transactions.call(() -> companions.of(world.id("Hannah")))))
                .containsExactly(world.id("Maureen"));
    }

    /** Hanna is Hannah, on record a second time: nobody knows her by that record any more. */
    @Test
    void whoIsOnRecordTwiceIsKnownByTheRecordThatStands() {
        world.join("Maud", "Hanna");
        world.pair("Dev", "Hanna");
        world.run("Catrin", () -> duplicates.join(world.id("Hanna"), world.id("Hannah")));
        assertThat(world.as("Dev", () -> transactions.call(() -> companions.of(world.id("Dev")))))
                .containsExactly(world.id("Hannah"));
        assertThat(world.as("Hannah", () -> transactions.call(() -> companions.of(world.id("Hannah")))))
                .containsExactlyInAnyOrder(world.id("Maureen"), world.id("Dev"));
    }
}
