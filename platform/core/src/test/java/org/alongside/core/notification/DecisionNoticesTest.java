package org.alongside.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
import org.alongside.core.holding.Level;
import org.alongside.core.withdrawal.Carrying;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.Withdrawals;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.Test;

/** R15: whose decisions somebody else writes down is told so. */
@ModuleTest
class DecisionNoticesTest extends TestProgramme {
    private static final Purpose RESULTS = new Purpose("core.results");
    private static final Purpose RECONTACT = new Purpose("core.recontact");

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private MovableClock clock;

    private void write(ParticipantId whose, Purpose purpose, Decision decision) {
        acting.as(catrin, () -> consents.record(whose, purpose, NewDecision.of(decision, Method.SPOKEN, "Themselves")));
    }

    private List<String> told(ParticipantId whom) {
        return sql
                .rows(
                        "select channel from core.notice where participant_id = ? and template = 'core.notice.decisions-written'",
                        whom.value())
                .stream()
                .map(row -> (String) row.get("channel"))
                .toList();
    }

    @Test
    void tellsThemByTheirOwnWayAndOnceForAllThatWasSaidTogether() {
        for (ParticipantId whom : List.of(maureen, tom, olwen)) {
            write(whom, RESULTS, Decision.GIVEN);
            write(whom, RECONTACT, Decision.REFUSED);
            write(whom, RESULTS, Decision.WITHDRAWN);
        }
        assertThat(told(maureen)).containsExactly("EMAIL");
        assertThat(told(tom)).containsExactly("PHONE");
        assertThat(told(olwen)).containsExactly("LETTER");
    }

    @Test
    void tellsThemAgainWhenItIsSaidLater() {
        write(maureen, RESULTS, Decision.GIVEN);
        sql.run("update core.notice set state = 'SENT'");
        clock.forward(Duration.ofHours(2));
        write(maureen, RESULTS, Decision.WITHDRAWN);
        assertThat(told(maureen)).hasSize(2);
    }

    @Test
    void saysNothingOfWhatTheyDecidedThemselves() {
        acting.as(maureenSignedIn, () -> consents.decideMyself(RESULTS, Decision.GIVEN));
        assertThat(told(maureen)).isEmpty();
    }

    @Test
    void doesNotGetInTouchWithWhoeverWantsNoContact() {
        write(olwen, CONTACT, Decision.WITHDRAWN);
        assertThat(told(olwen)).containsExactly("HERE");
    }

    @Test
    void leavesNothingBehindOfWhoeverAsksToBeForgotten() {
        acting.as(
                catrin,
                () -> withdrawals.stopFor(
                        olwen, Extent.all(Level.ERASE), NewDecision.of(Decision.WITHDRAWN, Method.SPOKEN, "Olwen")));
        carrying.carryOut(programme);
        assertThat(told(olwen)).isEmpty();
    }
}
