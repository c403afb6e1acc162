package org.alongside.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.notification.Messages;
import org.alongside.core.notification.SentNotices;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.place.Channel;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class MeetingNoticesTest {

    /** Told only as long as the meeting lies ahead. */
    private static final List<String> AHEAD = List.of(
            MeetingNotices.PLANNED,
            MeetingNotices.MOVED,
            MeetingNotices.MOVED_AWAY,
            MeetingNotices.CALLED_OFF,
            MeetingNotices.FALLEN_AWAY,
            MeetingNotices.NOT_TAKING_PLACE,
            "mentoring.notice.reminder",
            "mentoring.notice.travel",
            "mentoring.notice.travel-times",
            "mentoring.notice.suggested",
            "mentoring.notice.placement",
            "mentoring.notice.break",
            "mentoring.notice.break-until",
            "mentoring.notice.break-over",
            "mentoring.notice.break-of-both",
            "mentoring.notice.break-unnamed");

    /** That staff wrote down what somebody would like; of no meeting. */
    private static final List<String> OF_NO_MEETING = List.of("mentoring.notice.written-down");

    /** What staff wrote down for somebody: goes to that person only, whose word it is. */
    private static final List<String> COPIES = List.of(
            "mentoring.notice.copy.met",
            "mentoring.notice.copy.moved",
            "mentoring.notice.copy.did-not-happen",
            "mentoring.notice.copy.left",
            "mentoring.notice.copy.reminders",
            "mentoring.notice.copy.travel",
            "mentoring.notice.copy.no-travel");

    @Inject
    private World world;

    @Inject
    private Meetings meetings;

    @Inject
    private Unmarked unmarked;

    @Inject
    private Messages messages;

    @Inject
    private SentNotices sent;

    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    private PairingId pair;

    @BeforeEach
    void begin() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
    }

    private List<Messages.Row> of(String name) {
        return world.as(name, () -> messages.mine(Locale.UK));
    }

    private String calendar(String name) {
        return new String(
                world.as(name, () -> messages.calendar(of(name).get(0).id(), Locale.UK)), StandardCharsets.UTF_8);
    }

    @Test
    void sixPlannedMeetingsAreOneMessageToEachWithACalendarEntryForEach() {
        LocalDateTime first = LocalDateTime.now(World.LONDON).plusDays(3).withNano(0);
        world.run(
                "Catrin",
                () -> meetings.plan(
                        pair, new Plan(first, Optional.empty(), Optional.empty(), Channel.VIDEO, Optional.empty())));

        assertThat(of("Maureen"))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("You and Hannah meet on:"));
        assertThat(of("Hannah"))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("You and Maureen meet on:"));
        assertThat(calendar("Maureen").split("BEGIN:VEVENT", -1)).hasSize(7);
        assertThat(calendar("Maureen")).doesNotContain("Hannah", "entor");
    }

    @Test
    void aMovedMeetingIsToldToBothWhoeverMovedIt() {
        MeetingId meeting = world.meetingIn(pair, 5).id();
        LocalDateTime later = LocalDateTime.now(World.LONDON).plusDays(9).withNano(0);
        world.run("Hannah", () -> meetings.moved(meeting, Optional.of(later)));

        assertThat(of("Maureen").get(0).heading()).isEqualTo("A new time");
        assertThat(of("Hannah").get(0).heading()).isEqualTo("A new time");
    }

    @Test
    void aMeetingThatIsCalledOffIsTakenOffTheCalendar() {
        MeetingId meeting = world.meetingIn(pair, 5).id();
        world.run("Catrin", () -> meetings.callOff(meeting));

        assertThat(of("Maureen").get(0).heading()).isEqualTo("A time taken off");
        assertThat(calendar("Maureen")).contains("METHOD:CANCEL", "UID:" + meeting);
    }

    /** R5: no notice is ever about a meeting that is past. */
    @Test
    void nobodyHearsOfMeetingsThatArePast() {
        MeetingId meeting = world.meetingIn(pair, -1).id();
        world.run("Maureen", () -> meetings.mark(meeting, Outcome.DID_NOT_HAPPEN));

        assertThat(of("Maureen")).isEmpty();
        assertThat(of("Hannah")).isEmpty();
    }

    /** R6: Anita marks Hannah, so nothing of this was ever sent to anybody. */
    @Test
    void whatWasSentToThePairDoesNotExistForWhoJudgesTheTrainee() {
        world.meetingIn(pair, 5);

        assertThat(world.as("Catrin", () -> sent.list(Locale.UK))).hasSize(2);
        assertThat(world.as("Anita", () -> sent.list(Locale.UK))).isEmpty();
    }

    /**
     * R5: every template of this module is on one of two lists. Whoever adds one says which: it tells of what lies ahead, or it is a
     * copy of the reader's own word. There is no third, and a copy says first of all whose hand it is in.
     */
    @Test
    void nothingIsEverToldOfWhatIsPastButACopyOfOnesOwnWord() {
        List<String> all = modules.stream()
                .filter(card -> card.name().equals("mentoring"))
                .flatMap(card -> card.notices().stream())
                .toList();

        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(Stream.of(AHEAD, COPIES, OF_NO_MEETING)
                        .flatMap(List::stream)
                        .toList());
        assertThat(COPIES).allSatisfy(copy -> {
            assertThat(Texts.text(Locale.UK, copy + ".text", "Samira", "Hannah", "Monday"))
                    .startsWith("Samira wrote down for you ");
            assertThat(copy).startsWith("mentoring.notice.copy.");
        });
    }

    /** And the code keeps to it: whatever becomes of a meeting that is past, and however long nobody says so. */
    @Test
    void whateverIsSaidOfAPastMeetingTheOthersHearNothing() {
        int days = -3;
        for (Outcome outcome : Outcome.values()) {
            MeetingId mine = world.meetingIn(pair, days--).id();
            world.run("Maureen", () -> meetings.mark(mine, outcome));
            MeetingId told = world.meetingIn(pair, days--).id();
            world.run("Samira", () -> meetings.markFor(told, world.id("Hannah"), outcome, Method.SPOKEN));
        }
        world.meetingIn(pair, days);
        world.run("Catrin", unmarked::lookForUnmarked);

        assertThat(of("Maureen")).isEmpty();
        assertThat(of("Hannah")).hasSize(3).allMatch(copy -> copy.text().startsWith("Samira wrote down for you "));
    }

    @Test
    void everyTemplateHasItsWordsAndChasesNobody() {
        assertThat(modules.stream().flatMap(card -> card.notices().stream()))
                .contains(
                        MeetingNotices.PLANNED,
                        MeetingNotices.MOVED,
                        MeetingNotices.MOVED_AWAY,
                        MeetingNotices.CALLED_OFF,
                        MeetingNotices.FALLEN_AWAY,
                        MeetingNotices.NOT_TAKING_PLACE)
                .allSatisfy(template -> {
                    for (String part : List.of(".title", ".text")) {
                        assertThat(Texts.text(Locale.UK, template + part).toLowerCase(Locale.ROOT))
                                .doesNotStartWith("!")
                                .doesNotContain("remind", "overdue", "missed", "fail", "please mark");
                    }
                    // A heading may stand on a list that others see.
                    assertThat(Texts.text(Locale.UK, template + ".title").toLowerCase(Locale.ROOT))
                            .doesNotContain("mentor", "trainee", "mental", "psycholog", "service user");
                });
    }
}
