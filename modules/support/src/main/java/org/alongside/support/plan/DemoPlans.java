package org.alongside.support.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.core.detail.PlanReaders;

/** Two people say how they like to be supported; each shares some of it and keeps the rest. */
@ApplicationScoped
class DemoPlans implements DemoPart {
    @Inject
    private Plans plans;

    @Inject
    private CheckInWishes wishes;

    @Override
    public int order() {
        return 210;
    }

    @Override
    public void fill(DemoProgramme demo) {
        if (!demo.reference()) {
            return;
        }
        demo.as("mentor4", () -> {
            plans.write(
                    PlanPart.WHAT_HELPS,
                    "A cup of tea before we start. Being told the day before where the room is.",
                    PlanReaders.SUPPORTERS_AND_COORDINATORS);
            plans.write(PlanPart.WHAT_TO_AVOID, "Calls before ten.", PlanReaders.SUPPORTERS);
            plans.write(PlanPart.WHO_TO_RING, "My sister. She knows that you may ring.", PlanReaders.NOBODY);
            wishes.say(new CheckInWishes.Wish(Rhythm.EVERY_TWO_WEEKS, CheckInWay.CALL, true, PlanReaders.SUPPORTERS));
        });
        demo.as("mentor6", () -> {
            plans.write(PlanPart.WHAT_HELPS, "A short message before each call.", PlanReaders.SUPPORTERS);
            wishes.say(new CheckInWishes.Wish(Rhythm.ONLY_WHEN_I_ASK, CheckInWay.CALL, true, PlanReaders.SUPPORTERS));
        });
    }
}
