package org.alongside.support.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.core.initiative.Initiatives;

/** Short, invented notes, such as the people they are about can read with ease. */
@ApplicationScoped
class DemoCheckIns implements DemoPart {
    @Inject
    private CheckIns checkIns;

    @Inject
    private Initiatives initiatives;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void fill(DemoProgramme demo) {
        LocalDate start = initiatives.read(demo.initiative("mentoring")).starts();
        if (!demo.reference()) {
            write(demo, 1, start.plusDays(20), How.PHONE, "We said hello. Tuesdays suit best.");
            return;
        }
        write(demo, 1, start.plusDays(15), How.PHONE, "The first meeting went by quickly. The room was easy to find.");
        write(
                demo,
                3,
                start.plusDays(16),
                How.PHONE,
                "Rang Tom, as agreed, at two. He will ring back if anything comes up.");
        write(
                demo,
                4,
                start.plusDays(18),
                How.IN_PERSON,
                "A cup of tea before the meeting. Taxi from next time on; I book it.");
        write(
                demo,
                2,
                start.plusMonths(3).plusDays(17),
                How.PHONE,
                "I was ill from November on and nobody rang in my place. I said sorry. We agreed on calls on Fridays.");
        write(
                demo,
                6,
                start.plusMonths(3).plusDays(18),
                How.VIDEO,
                "Said sorry for the silence since November. Sal would like a short message before each call.");
        write(
                demo,
                5,
                start.plusMonths(4).plusDays(3),
                How.EMAIL,
                "Gareth wrote that all is well and that he needs nothing.");
        write(
                demo,
                7,
                start.plusMonths(5).plusDays(6),
                How.LETTER,
                "Sent the dates of the last meetings by post, in large print.");
        write(
                demo,
                1,
                start.plusMonths(6).plusDays(4),
                How.PHONE,
                "Our ending call. A card from all of us is on its way.");
        write(
                demo,
                3,
                start.plusMonths(6).plusDays(5),
                How.PHONE,
                "Our ending call. Tom would be glad to be asked again.");
    }

    private void write(DemoProgramme demo, int mentor, LocalDate on, How how, String note) {
        demo.as("supporter", () -> checkIns.write(demo.participant("mentor" + mentor), on, how, note));
    }
}
