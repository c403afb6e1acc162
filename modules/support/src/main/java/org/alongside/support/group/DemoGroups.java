package org.alongside.support.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.spi.InitiativeId;

/**
 * The group that was promised every six weeks. The first fell into the time in which the supporter was ill: nobody was there. Filled
 * in before claims, so that these are paid like all others.
 */
@ApplicationScoped
class DemoGroups implements DemoPart {
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final String PLACE = "The library, room 2";

    @Inject
    private Groups groups;

    @Override
    public int order() {
        return 150;
    }

    @Override
    public void fill(DemoProgramme demo) {
        if (!demo.reference()) {
            return;
        }
        InitiativeId initiative = demo.initiative("mentoring");
        LocalDate start = demo.schemeStart();
        LocalDate second = start.plusWeeks(16);
        LocalDate third = start.plusWeeks(22);
        demo.as("supporter", () -> {
            GroupTold told = new GroupTold(
                    "Time to reflect",
                    GroupTold.USUAL_WEEKS,
                    GroupTold.USUAL_MINUTES,
                    Optional.of(demo.account("supporter")),
                    "");
            GroupId group = groups.begin(initiative, told, start.plusWeeks(6), TWO, PLACE, 1);
            groups.meet(group, second, TWO, PLACE, 1);
            groups.meet(group, third, TWO, PLACE, 1);
            there(demo, second, "mentor1", "mentor3", "trainee1");
            there(demo, third, "mentor1", "mentor3", "mentor4");
        });
    }

    private void there(DemoProgramme demo, LocalDate on, String... people) {
        groups.list().stream()
                .flatMap(group -> group.meetings().stream())
                .filter(meeting -> meeting.on().equals(on))
                .forEach(meeting -> groups.there(
                        meeting.id(),
                        Arrays.stream(people).map(demo::participant).toList(),
                        ThereBy.WHO_HELD_IT));
    }
}
