package org.alongside.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.place.Channel;
import org.alongside.spi.ParticipantId;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final OffsetDateTime TEN = OffsetDateTime.parse("2026-10-05T10:00+01:00");

    private final ParticipantId maureen = new ParticipantId(UUID.randomUUID());
    private final Meeting meeting = new Meeting(new PairingId(UUID.randomUUID()), TEN, Channel.PHONE, Optional.empty());

    @Test
    void isUnmarkedUntilSomebodySpeaks() {
        assertThat(meeting.outcome()).isEmpty();
        assertThat(meeting.saidBy()).isEmpty();
    }

    @Test
    void cannotHaveBeenHeldWhileItLiesAhead() {
        assertThatThrownBy(() -> meeting.mark(Outcome.MET, maureen, TEN.minusMinutes(1)))
                .isInstanceOf(NotYet.class);
        assertThat(meeting.outcome()).isEmpty();
    }

    @Test
    void canBeMovedBeforehand() {
        meeting.mark(Outcome.MOVED, maureen, TEN.minusDays(1));

        assertThat(meeting.outcome()).contains(Outcome.MOVED);
    }

    @Test
    void keepsTheLatestWordAndWhoseItIs() {
        meeting.mark(Outcome.DID_NOT_HAPPEN, maureen, TEN.plusDays(1));
        meeting.mark(Outcome.MET, maureen, TEN.plusDays(2));

        assertThat(meeting.outcome()).contains(Outcome.MET);
        assertThat(meeting.saidBy()).contains(maureen);
    }
}
