package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.spi.InitiativeId;
import org.alongside.support.shared.Today;

/** Gareth had some money for fares before he needed it, and spends half of it with his expenses. A train was booked for Sal. */
@ApplicationScoped
class DemoAdvances implements DemoPart {
    private static final String GARETH = "mentor5";
    private static final String SAL = "mentor6";
    private static final long ADVANCE_PENCE = 2000;
    private static final long TRAIN_PENCE = 1240;
    private static final int ASKED = 14;
    private static final int DECIDED = 12;
    private static final int PAID = 10;
    private static final int AHEAD = 9;

    @Inject
    private Advances advances;

    @Inject
    private AdvanceApprovals approvals;

    @Inject
    private PrepaidTravels travels;

    @Inject
    private Today today;

    /** Before the expenses: one of them comes out of it. */
    @Override
    public int order() {
        return 208;
    }

    @Override
    public void fill(DemoProgramme demo) {
        if (!demo.reference()) {
            return;
        }
        LocalDate day = today.date();
        List<AdvanceId> asked = new ArrayList<>();
        demo.as(
                GARETH,
                () -> advances.myInitiatives().stream()
                        .findFirst()
                        .ifPresent(initiative -> asked.add(advances.ask(
                                new NewAdvance(initiative.id(), ADVANCE_PENCE, Optional.of(day.minusDays(PAID))),
                                day.minusDays(ASKED)))));
        demo.as("coordinator", () -> asked.forEach(id -> approvals.approve(id, day.minusDays(DECIDED))));
        demo.as("finance", () -> asked.forEach(id -> approvals.paid(id, day.minusDays(PAID))));
        demo.as(
                "supporter",
                () -> travels.initiativesOf(demo.participant(SAL)).stream()
                        .findFirst()
                        .ifPresent(initiative -> book(demo, initiative.id(), day.plusDays(AHEAD))));
    }

    private void book(DemoProgramme demo, InitiativeId initiative, LocalDate on) {
        travels.book(demo.participant(SAL), new NewPrepaid(initiative, TravelKind.TRAIN, on, TRAIN_PENCE));
    }
}
