package org.alongside.mentoring.met;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.contactstop.NotPossibleAtTheMoment;
import org.alongside.core.initiative.Companions;
import org.alongside.core.notification.Messages;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.meeting.Meetings;
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
        world.run("Catrin", () -> transactions.run(() -> apart.keep(world.id("Hannah"), world.id("Maureen"))));
    }

    private List<String> told(String name) {
        return world.as(name, () -> messages.mine(Locale.UK)).stream()
                .map(Messages.Row::heading)
                .toList();
    }

    @Test
    void nothingIsPlannedAndTheReasonIsToldToNobody() {
        keepApart();
        assertThatThrownBy(() -> world.meetingIn(pair, 40))
                .isInstanceOf(NotPossibleAtTheMoment.class)
                .hasMessageNotContaining("concern");
        assertThat(world.as("Catrin", () -> meetings.propose(pair))).isEmpty();
        LocalDateTime later = LocalDateTime.now(World.LONDON).plusDays(9).withNano(0);
        assertThatThrownBy(() -> world.run("Maureen", () -> meetings.moved(meeting, Optional.of(later))))
                .isInstanceOf(NotPossibleAtTheMoment.class);

        apart.letMeet(world.id("Hannah"), world.id("Maureen"));
        assertThat(world.meetingIn(pair, 40)).isNotNull();
    }

    @Test
    void neitherIsRemindedOfTheOther() {
        keepApart();
        clock.forward(Duration.ofDays(4).plusHours(1));
        timer.look();
        assertThat(told("Maureen")).doesNotContain("When you meet next");
        assertThat(told("Hannah")).doesNotContain("When you meet next");
    }

    /** Maureen is reached by e-mail, and there is no mail server: what is told waits. */
    @Test
    void whatWaitsToGoOutIsTakenBack() {
        world.run("Maureen", () -> consents.decideMyself(new Purpose("core.contact"), Decision.GIVEN));
        clock.forward(Duration.ofDays(4).plusHours(1));
        timer.look();
        assertThat(waiting()).as("the twin: without a stop it goes out").isPositive();
        keepApart();
        assertThat(waiting()).isZero();
    }

    private long waiting() {
        return sql.rows(
                        "select n.id from core.notice n join mentoring.reminder r on r.notice_id = n.id"
                                + " where r.meeting_id = ? and n.state = 'WAITING'",
                        meeting.value())
                .size();
    }

    @Test
    void whatOneSaysOfAMeetingAheadIsNotToldToTheOther() {
        keepApart();
        List<String> before = told("Hannah");
        world.run("Maureen", () -> meetings.moved(meeting, Optional.empty()));
        assertThat(told("Hannah")).isEqualTo(before);
    }

    @Test
    void peopleKnowThoseToWhomTheyWereIntroduced() {
        assertThat(world.as("Maureen", () -> transactions.call(() -> companions.of(world.id("Maureen")))))
                .containsExactly(world.id("Hannah"));
        assertThat(world.as("Hannah", () -> transactions.call(() -> companions.of(world.id("Hannah")))))
                .containsExactly(world.id("Maureen"));
    }
}
