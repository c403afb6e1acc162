package org.alongside.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.core.initiative.InitiativeTypes;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.spi.InitiativeId;

/** The plugins' part of the demo: the reference programme uses the study circle, if its jar is there. */
@ApplicationScoped
class DemoCircle implements DemoPart {
    private static final String KEY = "study-circle";
    private static final int MINUTES = 90;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private InitiativeTypes types;

    @Inject
    private Initiatives initiatives;

    @Override
    public int order() {
        return 150;
    }

    @Override
    public void fill(DemoProgramme demo) {
        if (!demo.reference()) {
            return;
        }
        demo.as("admin", () -> switches.turn(KEY, true));
        demo.as(
                "coordinator",
                () -> types.find(KEY).ifPresent(type -> {
                    LocalDate start = demo.schemeStart().plusMonths(7);
                    InitiativeId circle = initiatives.create(KEY, "Reading together", start, Optional.empty());
                    for (String member : List.of("mentor1", "mentor2", "mentor5")) {
                        initiatives.engage(circle, demo.participant(member), "member");
                    }
                    initiatives.engage(circle, demo.participant("trainee1"), "trainee");
                    initiatives.held(
                            circle,
                            start.plusDays(9).toString(),
                            start.plusDays(9),
                            MINUTES,
                            List.of(
                                    demo.participant("mentor1"),
                                    demo.participant("mentor2"),
                                    demo.participant("trainee1")));
                }));
    }
}
