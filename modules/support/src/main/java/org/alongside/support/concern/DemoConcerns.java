package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.support.shared.Today;

/** Two invented worries that were told on the telephone: one was looked at, one waits. */
@ApplicationScoped
class DemoConcerns implements DemoPart {
    @Inject
    private Concerns concerns;

    @Inject
    private ConcernSteps steps;

    @Inject
    private Today today;

    @Override
    public int order() {
        return 210;
    }

    @Override
    public void fill(DemoProgramme demo) {
        if (!demo.reference()) {
            return;
        }
        ConcernId first = tell(demo, 2, "She has been ill since November and nobody rang. I wondered how she is.");
        demo.as("safeguarding", () -> {
            steps.talked(
                    first, steps.read(first).version(), "Rang her. She is better; her supporter rings on Fridays now.");
            steps.close(first, steps.read(first).version(), "");
        });
        tell(demo, 5, "He seemed tired the last two times. It may be nothing.");
    }

    private ConcernId tell(DemoProgramme demo, int pair, String words) {
        ConcernId[] told = new ConcernId[1];
        demo.as("supporter", () -> {
            LocalDate day = today.date();
            told[0] = concerns.raiseFor(
                    new NewConcern(
                            ConcernKind.WELFARE,
                            Urgency.NO_HURRY,
                            SentTo.LEAD,
                            Optional.of(demo.participant("mentor" + pair)),
                            Optional.empty(),
                            "",
                            words),
                    Optional.of(demo.participant("trainee" + pair)),
                    "",
                    Method.SPOKEN,
                    day);
        });
        return told[0];
    }
}
