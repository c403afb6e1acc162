package org.alongside.support.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.support.shared.Today;

/** An advisory group, to which three people were asked: one would like to hear more, one another time, one has not said. */
@ApplicationScoped
class DemoOpportunities implements DemoPart {
    private static final int OPEN_FOR_DAYS = 60;

    @Inject
    private Opportunities opportunities;

    @Inject
    private Invitations invitations;

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
        demo.as(
                "coordinator",
                () -> opportunities.invite(
                        opportunities.offer(new Opportunities.Offer(
                                OpportunityKind.ADVISORY_GROUP,
                                "Advisory group for next year",
                                "Four meetings a year, two hours each, in person or by video. You say what should change.",
                                "By the hour, as for meetings, and fares at once.",
                                "The coordinator of the programme",
                                today.date().plusDays(OPEN_FOR_DAYS))),
                        List.of(
                                demo.participant("mentor1"),
                                demo.participant("mentor3"),
                                demo.participant("mentor5"))));
        answer(demo, "mentor1", InvitationAnswer.HEAR_MORE);
        answer(demo, "mentor3", InvitationAnswer.ANOTHER_TIME);
    }

    private void answer(DemoProgramme demo, String who, InvitationAnswer answer) {
        demo.as(who, () -> invitations.mine().forEach(mine -> invitations.answer(mine.id(), answer)));
    }
}
