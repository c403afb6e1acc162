package org.alongside.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.alongside.core.calendar.CalendarFeeds;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Relations;
import org.alongside.core.notification.Messages;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.Places;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches people's own calendars: by the files of their messages, and by the address at which a calendar reads. */
@ModuleTest
class MeetingsInCalendarTest {
    /** What a calendar understands of an entry. */
    private record Seen(String uid, int sequence, String status) {
        static Seen on(MeetingId uid, int sequence) {
            return new Seen(uid + "@alongside", sequence, "CONFIRMED");
        }

        static Seen off(MeetingId uid, int sequence) {
            return new Seen(uid + "@alongside", sequence, "CANCELLED");
        }
    }

    @Inject
    private World world;

    @Inject
    private Meetings meetings;

    @Inject
    private Pairings pairings;

    @Inject
    private Places places;

    @Inject
    private Messages messages;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private Relations relations;

    @Inject
    private CurrentUser user;

    @Inject
    private Sql sql;

    private PairingId pair;

    @BeforeEach
    void begin() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
    }

    private String newestFile(String name) {
        return world.as(name, () -> {
            Messages.Row newest = messages.mine(Locale.UK).get(0);
            return new String(messages.calendar(newest.id(), Locale.UK), StandardCharsets.UTF_8);
        });
    }

    private String feed(String name) {
        return world.as(name, feeds::read).file();
    }

    private int told(String name) {
        return world.as(name, () -> messages.mine(Locale.UK)).size();
    }

    private static List<Seen> seen(String file) {
        Calendar calendar = parsed(file);
        if (!calendar.getComponents("VEVENT").isEmpty()) {
            calendar.validate();
        }
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .map(event -> new Seen(
                        event.getRequiredProperty("UID").getValue(),
                        Integer.parseInt(event.getRequiredProperty("SEQUENCE").getValue()),
                        event.getRequiredProperty("STATUS").getValue()))
                .toList();
    }

    private static Calendar parsed(String file) {
        try {
            return new CalendarBuilder().build(new StringReader(file));
        } catch (IOException | ParserException cannotRead) {
            throw new AssertionError(file, cannotRead);
        }
    }

    private static LocalDateTime inDays(int days) {
        return LocalDateTime.now(World.LONDON).withNano(0).plusDays(days);
    }

    /** The meeting that is planned now. */
    private MeetingId ahead() {
        return world.as("Maureen", meetings::coming).get(0).id();
    }

    private void move(String who, MeetingId meeting, int days) {
        world.run(who, () -> meetings.moved(meeting, Optional.of(inDays(days))));
    }

    private void bothSee(Seen expected, String method) {
        for (String name : List.of("Maureen", "Hannah")) {
            assertThat(newestFile(name)).contains("METHOD:" + method + "\r\n");
            assertThat(seen(newestFile(name))).as("the file for " + name).containsExactly(expected);
            assertThat(seen(feed(name)))
                    .as("what the calendar of " + name + " reads")
                    .containsExactly(expected);
        }
    }

    @Test
    void aMeetingThatIsMovedTwiceAndCalledOffIsTheSameEntryAllAlong() {
        MeetingId first = world.meetingIn(pair, 5).id();
        bothSee(Seen.on(first, 0), "PUBLISH");
        move("Hannah", first, 7);
        bothSee(Seen.on(first, 1), "PUBLISH");
        move("Maureen", ahead(), 9);
        bothSee(Seen.on(first, 2), "PUBLISH");
        MeetingId last = ahead();
        assertThat(last).isNotEqualTo(first);
        world.run("Catrin", () -> meetings.callOff(last));
        bothSee(Seen.off(first, 3), "CANCEL");
    }

    @Test
    void oneThatIsMovedWithoutANewTimeIsTakenOffAndComesBackAsTheSame() {
        MeetingId first = world.meetingIn(pair, 5).id();
        world.run("Maureen", () -> meetings.moved(first, Optional.empty()));
        bothSee(Seen.off(first, 1), "CANCEL");
        assertThat(world.as("Hannah", () -> messages.mine(Locale.UK)).get(0).text())
                .contains("You and Maureen do not meet on", "There is no new time yet.");
        world.run("Maureen", () -> meetings.moved(first, Optional.empty()));
        assertThat(told("Hannah")).as("not told twice").isEqualTo(2);
        move("Maureen", first, 8);
        bothSee(Seen.on(first, 2), "PUBLISH");
    }

    @Test
    void whenBothMoveItAtOnceItIsMovedOnceAndNobodyMeetsAFault() throws Exception {
        MeetingId first = world.meetingIn(pair, 5).id();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> answers =
                    both.invokeAll(List.of(moving("Maureen", first, 7), moving("Hannah", first, 8)));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .contains("moved")
                    .isSubsetOf("moved", "changed meanwhile");
        } finally {
            both.shutdownNow();
        }
        assertThat(seen(feed("Maureen")))
                .contains(Seen.on(first, 1))
                .extracting(Seen::uid)
                .doesNotHaveDuplicates();
    }

    /** Which of the two was first is theirs to find out; when the second begins after the first is done, it is moved again. */
    private Callable<String> moving(String who, MeetingId meeting, int days) {
        return () -> {
            try {
                move(who, meeting, days);
                return "moved";
            } catch (MentorHasSpoken changed) {
                return "changed meanwhile";
            } catch (RuntimeException refused) {
                for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                    if (cause instanceof OptimisticLockException) {
                        return "changed meanwhile";
                    }
                }
                throw refused;
            }
        };
    }

    /** R5: not even that it was moved. */
    @Test
    void nobodyHearsThatAMeetingOfThePastWasMoved() {
        MeetingId past = world.meetingIn(pair, -2).id();
        world.run("Maureen", () -> meetings.moved(past, Optional.empty()));
        assertThat(told("Maureen")).isZero();
        assertThat(told("Hannah")).isZero();
    }

    @Test
    void whatIsPlannedInItsPlaceASecondTimeIsAnEntryOfItsOwn() {
        MeetingId first = world.meetingIn(pair, 5).id();
        move("Maureen", first, 7);
        move("Maureen", first, 9);
        assertThat(seen(feed("Maureen")))
                .hasSize(2)
                .contains(Seen.on(first, 1))
                .extracting(Seen::uid)
                .doesNotHaveDuplicates();
    }

    @Test
    void whenThePairEndsWhatLayAheadLeavesBothCalendarsWithoutBlame() {
        MeetingId past = world.meetingIn(pair, -3).id();
        MeetingId first = world.meetingIn(pair, 5).id();
        move("Hannah", first, 7);
        MeetingId other = world.meetingIn(pair, 40).id();
        world.run("Catrin", () -> pairings.end(pair));

        for (String name : List.of("Maureen", "Hannah")) {
            assertThat(newestFile(name)).contains("METHOD:CANCEL\r\n");
            assertThat(seen(newestFile(name))).containsExactly(Seen.off(first, 2), Seen.off(other, 1));
            assertThat(seen(feed(name))).containsExactly(Seen.on(past, 0), Seen.off(first, 2), Seen.off(other, 1));
            assertThat(world.as(name, () -> messages.mine(Locale.UK)).get(0).text())
                    .contains("nobody's fault")
                    .doesNotContainIgnoringCase("cancel")
                    .doesNotContainIgnoringCase("stopped")
                    .doesNotContainIgnoringCase("left");
        }
        assertThat(sql.rows(
                        "select activity_id from core.calendar_event where programme_id = ?",
                        world.programme().value()))
                .as("only what was moved is still known")
                .extracting(row -> row.get("activity_id"))
                .containsExactly(first.value());
    }

    @Test
    void whoeverLeavesByThemselvesIsToldForTheirCalendarWhoeverStoppedIsLeftAlone() {
        world.meetingIn(pair, 5);
        world.run("Maureen", () -> pairings.leave(pair));
        assertThat(newestFile("Maureen")).contains("METHOD:CANCEL");
        assertThat(newestFile("Hannah")).contains("METHOD:CANCEL");

        PairingId another = world.pair("Dev", "Yusuf").id();
        world.meetingIn(another, 5);
        world.decide("Dev", Decision.WITHDRAWN);
        int before = told("Dev");
        world.run("Catrin", () -> pairings.leaveFor(another, world.id("Dev"), Method.SPOKEN));
        assertThat(told("Dev")).as("a copy of their own word, and nothing else").isEqualTo(before + 1);
        assertThat(newestFile("Yusuf")).contains("METHOD:CANCEL");
        assertThat(seen(feed("Dev"))).as("what nobody told is simply gone").isEmpty();
    }

    @Test
    void nobodyIsToldThatNothingFallsAway() {
        world.meetingIn(pair, -3);
        world.run("Catrin", () -> pairings.end(pair));
        assertThat(told("Maureen")).isZero();
    }

    @Test
    void whatBecameOfAMeetingDoesNotShow() {
        MeetingId met = world.meetingIn(pair, -3).id();
        MeetingId not = world.meetingIn(pair, -2).id();
        MeetingId unmarked = world.meetingIn(pair, -1).id();
        MeetingId notAhead = world.meetingIn(pair, 3).id();
        world.run("Maureen", () -> meetings.mark(met, Outcome.MET));
        world.run("Maureen", () -> meetings.mark(not, Outcome.DID_NOT_HAPPEN));
        world.run("Maureen", () -> meetings.mark(notAhead, Outcome.DID_NOT_HAPPEN));
        assertThat(seen(feed("Hannah"))).containsExactly(Seen.on(met, 0), Seen.on(not, 0), Seen.on(unmarked, 0));
    }

    @Test
    void nothingOfItNamesAnybodyOrAPlace() {
        Places.Row place = world.as("Catrin", () -> places.add("Canary Wharf Café"));
        world.run("Catrin", () -> meetings.plan(pair, Plan.one(inDays(4), Channel.IN_PERSON, Optional.of(place.id()))));
        move("Maureen", ahead(), 6);
        for (String file : List.of(newestFile("Maureen"), feed("Maureen"), newestFile("Hannah"), feed("Hannah"))) {
            assertThat(file)
                    .contains("SUMMARY:Appointment\r\n", "TZID:Europe/London")
                    .doesNotContain("Maureen", "Hannah", "Catrin", "Canary", "Café", "LOCATION", "DESCRIPTION")
                    .doesNotContain("COMMENT", "ATTENDEE", "IN_PERSON", "mentor", "Mentor", "rainee", "Programme");
        }
    }

    @Test
    void everybodyReadsTheirOwnPairsOnly() {
        MeetingId hers = world.meetingIn(pair, 5).id();
        MeetingId his = world.meetingIn(world.pair("Dev", "Yusuf").id(), 5).id();
        assertThat(seen(feed("Maureen"))).containsExactly(Seen.on(hers, 0));
        assertThat(seen(feed("Yusuf"))).containsExactly(Seen.on(his, 0));
        assertThat(seen(feed("Catrin"))).isEmpty();
    }

    /** R6: even where the one of the two comes to judge the other. */
    @Test
    void whoeverJudgesTheTraineeReadsNothingOfThePair() {
        MeetingId meeting = world.meetingIn(pair, 5).id();
        world.run("Catrin", () -> meetings.callOff(meeting));
        world.meetingIn(pair, 6);
        assertThat(seen(feed("Maureen"))).hasSize(2);
        AccountId maureen = world.as("Maureen", () -> user.required().account());
        world.run("Alex", () -> relations.add(maureen, world.id("Hannah"), Relations.Kind.SUPERVISES));
        assertThat(seen(feed("Maureen"))).isEmpty();
        assertThat(seen(feed("Hannah"))).hasSize(2);
    }
}
