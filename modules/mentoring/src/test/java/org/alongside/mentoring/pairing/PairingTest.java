package org.alongside.mentoring.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final InitiativeId INITIATIVE = new InitiativeId(UUID.randomUUID());

    private final ParticipantId maureen = new ParticipantId(UUID.randomUUID());
    private final ParticipantId hannah = new ParticipantId(UUID.randomUUID());
    private final Pairing pairing = new Pairing(INITIATIVE, maureen, hannah, OCTOBER);

    @Test
    void refusesToPairSomebodyWithThemselves() {
        assertThatThrownBy(() -> new Pairing(INITIATIVE, maureen, maureen, OCTOBER))
                .isInstanceOf(SelfPairing.class);
    }

    @Test
    void beginsByMeeting() {
        assertThat(pairing.state()).isEqualTo(PairingState.MEETING);
        assertThat(pairing.endedOn()).isEmpty();
    }

    @Test
    void mayRestAndGoOn() {
        pairing.pause();
        assertThat(pairing.state()).isEqualTo(PairingState.PAUSED);
        assertThat(pairing.state().open()).isTrue();

        pairing.resume();
        assertThat(pairing.state()).isEqualTo(PairingState.MEETING);
    }

    @Test
    void endsAsPlannedOnThatDay() {
        pairing.end(OCTOBER.plusMonths(6));

        assertThat(pairing.state()).isEqualTo(PairingState.ENDED_PLANNED);
        assertThat(pairing.endedOn()).contains(OCTOBER.plusMonths(6));
        assertThat(pairing.leftBy()).isEmpty();
    }

    @Test
    void remembersWhoLeftSoThatTheOtherCanBeTold() {
        pairing.leave(maureen, OCTOBER.plusDays(20));

        assertThat(pairing.state()).isEqualTo(PairingState.ENDED_EARLY);
        assertThat(pairing.leftBy()).contains(maureen);
        assertThat(pairing.partnerTold()).isFalse();
    }

    @Test
    void canBeLeftEvenDuringABreakAndBeforeTheFirstDay() {
        pairing.pause();
        pairing.leave(hannah, OCTOBER.minusDays(3));

        assertThat(pairing.state()).isEqualTo(PairingState.ENDED_EARLY);
        assertThat(pairing.endedOn()).contains(OCTOBER);
    }

    @Test
    void hasNobodyToTellUntilSomebodyLeft() {
        assertThatThrownBy(() -> pairing.partnerTold(OCTOBER)).isInstanceOf(NobodyLeft.class);
        pairing.leave(hannah, OCTOBER);
        pairing.partnerTold(OCTOBER);

        assertThat(pairing.partnerTold()).isTrue();
    }

    @Test
    void cannotEndBeforeItBegan() {
        assertThatThrownBy(() -> pairing.end(OCTOBER.minusDays(1))).isInstanceOf(Invalid.class);
        assertThat(pairing.state()).isEqualTo(PairingState.MEETING);
    }

    @Test
    void cannotEndTwice() {
        pairing.end(OCTOBER);

        assertThatThrownBy(() -> pairing.leave(maureen, OCTOBER)).isInstanceOf(PairingOver.class);
        assertThatThrownBy(() -> pairing.end(OCTOBER)).isInstanceOf(PairingOver.class);
        assertThatThrownBy(pairing::resume).isInstanceOf(PairingOver.class);
    }

    @Test
    void everyEndingCountsAsHavingTakenPart() {
        assertThat(PairingState.values())
                .extracting(Enum::name)
                .noneMatch(name -> name.contains("CANCEL") || name.contains("REJECT") || name.contains("FAIL"))
                .contains("ENDED_PLANNED", "ENDED_EARLY");
    }
}
