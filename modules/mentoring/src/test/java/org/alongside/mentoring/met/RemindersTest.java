package org.alongside.mentoring.met;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.notification.Messages;
import org.alongside.core.setting.Settings;
import org.alongside.core.text.Languages;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.ending.Endings;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.reminder.ReminderChoices;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class RemindersTest {

    @Inject
    private World world;

    @Inject
    private Meetings meetings;

    @Inject
    private Pairings pairings;

    @Inject
    private Reminders reminders;

    @Inject
    private ReminderTimer timer;

    @Inject
    private ReminderChoices choices;

    @Inject
    private Endings endings;

    @Inject
    private Settings settings;

    @Inject
    private Consents consents;

    @Inject
    private Messages messages;

    @Inject
    private MovableClock clock;

    @Inject
    private Transactions transactions;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    private Sql sql;

    private PairingId pair;

    @BeforeEach
    void begin() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
    }

    /** How often somebody was told before a meeting. */
    private long told(String name) {
        return world.as(name, () -> messages.mine(Locale.UK)).stream()
                .filter(message -> message.heading().equals("When you meet next"))
                .count();
    }

    private MeetingId inFiveDays() {
        return world.meetingIn(pair, 5).id();
    }

    private void untilTheDayBefore() {
        clock.forward(Duration.ofDays(4).plusHours(1));
    }

    @Test
    void bothAreToldOnceTheDayBeforeHoweverOftenTheClockworkRuns() {
        inFiveDays();
        timer.look();
        assertThat(told("Maureen")).isZero();

        untilTheDayBefore();
        for (int i = 0; i < 3; i++) {
            timer.look();
            clock.forward(Duration.ofHours(7));
        }
        assertThat(told("Maureen")).isEqualTo(1);
        assertThat(told("Hannah")).isEqualTo(1);

        clock.forward(Duration.ofDays(3));
        timer.look();
        assertThat(told("Maureen")).isEqualTo(1);
    }

    @Test
    void whatIsToldNamesTheOtherOneAndTheTime() {
        inFiveDays();
        untilTheDayBefore();
        timer.look();

        assertThat(world.as("Maureen", () -> messages.mine(Locale.UK)).get(0).text())
                .startsWith("You and Hannah meet on:\n");
    }

    @Test
    void twoServersAtOnceTellNobodyTwice() throws InterruptedException, ExecutionException {
        MeetingId meeting = inFiveDays();
        untilTheDayBefore();
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> once = () -> {
                try {
                    return world.as("Catrin", () -> reminders.remind(meeting));
                } catch (RuntimeException theOtherWasFaster) {
                    return 0;
                }
            };
            int sent = 0;
            for (Future<Integer> one : servers.invokeAll(List.of(once, once, once, once))) {
                sent += one.get();
            }
            assertThat(sent).isEqualTo(2);
        } finally {
            servers.shutdown();
        }
        assertThat(told("Maureen")).isEqualTo(1);
        assertThat(told("Hannah")).isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfWhatWasPlannedJustNow() {
        world.meetingIn(pair, 1);
        clock.forward(Duration.ofHours(2));
        timer.look();
        assertThat(told("Maureen")).isZero();
    }

    @Test
    void aMeetingMovedToTomorrowIsToldOnceByTheMoveItself() {
        MeetingId meeting = inFiveDays();
        LocalDateTime tomorrow = LocalDateTime.now(World.LONDON).plusHours(20).withNano(0);
        world.run("Maureen", () -> meetings.moved(meeting, Optional.of(tomorrow)));
        timer.look();
        assertThat(told("Maureen")).isZero();
    }

    @Test
    void nobodyIsToldDuringABreakOrAfterTheEnd() {
        inFiveDays();
        world.run("Catrin", () -> pairings.pause(pair));
        untilTheDayBefore();
        timer.look();
        assertThat(told("Maureen")).isZero();

        world.run("Catrin", () -> pairings.resume(pair));
        world.run("Catrin", () -> pairings.end(pair));
        timer.look();
        assertThat(told("Maureen")).isZero();
    }

    @Test
    void nobodyIsToldOfAMeetingThatIsPast() {
        inFiveDays();
        clock.forward(Duration.ofDays(5).plusMinutes(1));
        timer.look();
        assertThat(told("Maureen")).isZero();
        assertThat(sql.rows(
                        "select id from mentoring.reminder where participant_id = ?",
                        world.id("Maureen").value()))
                .isEmpty();
    }

    @Test
    void whoChoseSoIsNotToldAndTheOtherOneIs() {
        world.run("Maureen", () -> choices.choose(false));
        inFiveDays();
        untilTheDayBefore();
        timer.look();
        assertThat(told("Maureen")).isZero();
        assertThat(told("Hannah")).isEqualTo(1);
        assertThat(world.as("Maureen", choices::mine)).isFalse();
        assertThat(world.as("Hannah", choices::mine)).isTrue();
    }

    @Test
    void staffWriteTheChoiceDownForSomebodyWhoGetsACopy() {
        world.run("Samira", () -> choices.chooseFor(world.id("Maureen"), false, Method.SPOKEN));

        assertThat(world.as("Samira", () -> choices.of(world.id("Maureen")))).isFalse();
        assertThat(world.as("Maureen", () -> messages.mine(Locale.UK)))
                .singleElement()
                .satisfies(copy -> assertThat(copy.text()).startsWith("Samira wrote down for you whether "));
        assertThat(sql.rows(
                        "select how from mentoring.reminder_choice where participant_id = ?",
                        world.id("Maureen").value()))
                .containsExactly(Map.of("how", "SPOKEN"));
    }

    @Test
    void theProgrammeChoosesHowLongBefore() {
        world.run("Alex", () -> settings.change("mentoring.remind-hours", "96"));
        inFiveDays();
        timer.look();
        assertThat(told("Maureen")).isZero();
        clock.forward(Duration.ofHours(25));
        timer.look();
        assertThat(told("Maureen")).isEqualTo(1);
    }

    private List<Object> waiting() {
        return sql
                .rows(
                        "select state from core.notice where template = ? and participant_id = ?",
                        Reminders.TEMPLATE,
                        world.id("Maureen").value())
                .stream()
                .map(row -> row.get("state"))
                .toList();
    }

    /** Maureen is reached by e-mail, and there is no mail server: what is told waits. */
    private MeetingId waitingToGoOut() {
        world.run("Maureen", () -> consents.decideMyself(new Purpose("core.contact"), Decision.GIVEN));
        MeetingId meeting = inFiveDays();
        untilTheDayBefore();
        timer.look();
        assertThat(waiting()).containsExactly("WAITING");
        return meeting;
    }

    @Test
    void whatWaitsToGoOutIsTakenBackWhenTheMeetingIsMovedOrCalledOff() {
        MeetingId meeting = waitingToGoOut();
        world.run("Hannah", () -> meetings.moved(meeting, Optional.empty()));
        assertThat(waiting()).containsExactly("STOPPED");
    }

    @Test
    void whatWaitsToGoOutIsTakenBackWhenTheMeetingIsCalledOff() {
        MeetingId meeting = waitingToGoOut();
        world.run("Catrin", () -> meetings.callOff(meeting));
        assertThat(waiting()).containsExactly("STOPPED");
        assertThat(sql.rows("select id from mentoring.reminder where meeting_id = ?", meeting.value()))
                .isEmpty();
    }

    @Test
    void whatWaitsToGoOutIsTakenBackDuringABreak() {
        waitingToGoOut();
        world.run("Catrin", () -> pairings.pause(pair));
        assertThat(waiting()).containsExactly("STOPPED");
    }

    @Test
    void whatWaitsToGoOutIsTakenBackWhenSomebodyStops() {
        waitingToGoOut();
        world.run("Hannah", () -> pairings.leave(pair));
        assertThat(waiting()).containsExactly("STOPPED");
    }

    @Test
    void ofTheLinkOnlyAHashIsKept() {
        waitingToGoOut();
        assertThat(sql.rows(
                        "select secret_hash from mentoring.reminder where participant_id = ?",
                        world.id("Maureen").value()))
                .singleElement()
                .satisfies(row ->
                        assertThat(String.valueOf(row.get("secret_hash"))).matches("[0-9a-f]{64}"));
        assertThat(sql.rows("select args, sealed from core.notice where template = ?", Reminders.TEMPLATE))
                .noneMatch(row -> String.valueOf(row).contains("/met/"));
    }

    @Test
    void whoStopsIsShownItAndThenItIsGone() {
        waitingToGoOut();
        Holding held = holdings.stream()
                .filter(holding -> holding.key().equals("mentoring.reminders"))
                .findFirst()
                .orElseThrow();
        assertThat(world.as("Maureen", () -> transactions.call(() -> held.about(world.id("Maureen"), Locale.UK))))
                .hasSize(1);
        world.run("Alex", () -> transactions.call(() -> held.letGo(world.id("Maureen"), Level.NO_NEW_USE)));
        assertThat(waiting()).containsExactly("STOPPED");
        assertThat(world.as("Maureen", () -> transactions.call(() -> held.about(world.id("Maureen"), Locale.UK))))
                .isEmpty();
    }

    @Test
    void whatStaffWroteDownIsShownToWhoSaidIt() {
        MeetingId meeting = world.meetingIn(pair, -1).id();
        world.run("Samira", () -> meetings.markFor(meeting, world.id("Maureen"), Outcome.MET, Method.PAPER));
        Holding held = holdings.stream()
                .filter(holding -> holding.key().equals("mentoring.said"))
                .findFirst()
                .orElseThrow();
        assertThat(world.as("Maureen", () -> transactions.call(() -> held.about(world.id("Maureen"), Locale.UK))))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .extracting("value")
                        .containsExactly("A meeting", "On paper", "Samira"));
    }

    /** One text message has room for 160 characters of the telephone's alphabet; a single other one leaves 70. */
    @Test
    void whatIsToldBeforehandFitsIntoOneTextMessageOnAnyDay() {
        String link = " https://alongside.example.ac.uk/met/" + "A".repeat(24);
        for (Locale locale : List.of(Locale.UK, Languages.WELSH)) {
            String ring = " " + Texts.text(locale, "core.notice.text.ring", "01632 960001");
            assertThat(IntStream.range(0, 366)
                            .mapToObj(day ->
                                    LocalDate.of(2028, 1, 1).plusDays(day).atTime(10, 30))
                            .map(at -> Texts.text(
                                    locale,
                                    Reminders.TEMPLATE + ".short",
                                    "",
                                    DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", locale)
                                            .format(at))))
                    .allSatisfy(words -> {
                        assertThat((words + link + ring).length()).isLessThanOrEqualTo(160);
                        assertThat(words + ring).matches("[A-Za-z0-9 .,:?'+-]*");
                        assertThat(words.toLowerCase(locale)).doesNotContain("mentor", "meet", "trainee", "hyffordd");
                    });
        }
    }

    @Test
    void whoseEndingHasBegunStillHearsOfTheMeetingsThatAreLeft() {
        inFiveDays();
        world.run("Catrin", () -> endings.begin(pair));
        untilTheDayBefore();
        timer.look();

        assertThat(told("Maureen")).isEqualTo(1);
    }
}
