package org.alongside.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.initiative.ActivityUnmarked;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/** Stands in the demo where mentoring stands: six months of meetings, of which each mentor of the last two pairs left one unmarked. */
@ApplicationScoped
class DemoMeetings implements DemoPart {
    private static final int MONTHS = 6;

    @Inject
    private Initiatives initiatives;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Event<ActivityHeld> held;

    @Inject
    private Event<ActivityUnmarked> unmarked;

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void fill(DemoProgramme demo) {
        demo.asPlatform(() -> switches.turn(ReadingCircle.KEY, true));
        demo.as("coordinator", () -> {
            InitiativeId initiative = initiatives.create(
                    ReadingCircle.KEY,
                    "Meetings",
                    demo.schemeStart(),
                    Optional.of(demo.schemeStart().plusMonths(MONTHS)));
            demo.note("mentoring", initiative);
            for (int pair = 1; pair <= demo.pairs(); pair++) {
                for (int month = 0; month < MONTHS; month++) {
                    boolean silent = demo.reference() && pair > 5 && month == MONTHS - 1;
                    tell(
                            demo,
                            initiative,
                            pair,
                            demo.schemeStart().plusDays(10L).plusMonths(month),
                            silent);
                }
            }
        });
        demo.as("coordinator", () -> {
            for (int pair = 1; pair <= demo.pairs(); pair++) {
                initiatives.engage(
                        demo.initiative("mentoring"), demo.participant("mentor" + pair), ReadingCircle.MEMBER);
                initiatives.disengage(
                        demo.initiative("mentoring"), demo.participant("mentor" + pair), ReadingCircle.MEMBER);
            }
        });
    }

    private void tell(DemoProgramme demo, InitiativeId initiative, int pair, LocalDate on, boolean silent) {
        ParticipantId mentor = demo.participant("mentor" + pair);
        if (silent) {
            unmarked.fire(new ActivityUnmarked(UUID.randomUUID(), initiative, on, List.of(mentor)));
        } else {
            held.fire(new ActivityHeld(UUID.randomUUID(), initiative, on, 60, List.of(mentor)));
        }
    }
}
