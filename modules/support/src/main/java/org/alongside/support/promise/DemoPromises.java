package org.alongside.support.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.core.identity.AccountId;
import org.alongside.core.initiative.Initiatives;
import org.alongside.spi.InitiativeId;
import org.alongside.support.shared.Today;

/**
 * What the scheme promised. From November to the middle of January the supporter was ill and nobody stood in: what fell into
 * that time was missed, and stays to be seen.
 */
@ApplicationScoped
class DemoPromises implements DemoPart {
    private static final int WEEKS_BETWEEN_CALLS = 2;
    private static final int CALLS = 12;

    @Inject
    private Promises promises;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Today today;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void fill(DemoProgramme demo) {
        LocalDate start = start(demo);
        kept(demo, PromiseKind.NAMED_SUPPORTER, "A named supporter before the first meeting", start);
        kept(demo, PromiseKind.CALL_AFTER_FIRST, "A call within three days of the first meeting", start.plusWeeks(3));
        if (!demo.reference()) {
            due(demo, PromiseKind.ENDING_CALL, "A call when the scheme ends");
            return;
        }
        IntStream.rangeClosed(1, CALLS)
                .mapToObj(call -> start.plusWeeks((long) call * WEEKS_BETWEEN_CALLS))
                .forEach(day -> promised(demo, PromiseKind.REGULAR_CALL, "A call every two weeks", day));
        for (LocalDate day : new LocalDate[] {start.plusWeeks(6), start.plusWeeks(17), start.plusWeeks(23)}) {
            promised(demo, PromiseKind.REFLECTIVE_GROUP, "A group to reflect together, every six weeks", day);
        }
        kept(demo, PromiseKind.DEBRIEF_ON_REQUEST, "A talk by the next working day", start.plusWeeks(19));
        kept(demo, PromiseKind.ENDING_CALL, "A call when the meetings are over", start.plusMonths(6));
        kept(demo, PromiseKind.PAY_WITHIN_DAYS, "Paid within 30 days", start.plusMonths(7));
        due(demo, PromiseKind.OTHER, "Telling everybody what the scheme changed");
    }

    private void promised(DemoProgramme demo, PromiseKind kind, String words, LocalDate day) {
        LocalDate ill = start(demo).plusMonths(1);
        LocalDate back = ill.plusMonths(2).plusDays(14);
        if (day.isBefore(ill) || day.isAfter(back)) {
            kept(demo, kind, words, day);
        } else {
            make(demo, kind, words, day);
        }
    }

    private void kept(DemoProgramme demo, PromiseKind kind, String words, LocalDate day) {
        PromiseId made = make(demo, kind, words, day);
        demo.as("supporter", () -> promises.kept(made, day.minusDays(1)));
    }

    private void due(DemoProgramme demo, PromiseKind kind, String words) {
        make(demo, kind, words, today.date().plusWeeks(WEEKS_BETWEEN_CALLS));
    }

    private LocalDate start(DemoProgramme demo) {
        return initiatives.read(demo.initiative("mentoring")).starts();
    }

    private PromiseId make(DemoProgramme demo, PromiseKind kind, String words, LocalDate day) {
        InitiativeId initiative = demo.initiative("mentoring");
        AccountId owner = demo.account(kind == PromiseKind.PAY_WITHIN_DAYS ? "finance" : "supporter");
        PromiseId[] made = new PromiseId[1];
        demo.as("coordinator", () -> made[0] = promises.make(initiative, kind, words, day, owner));
        return Optional.ofNullable(made[0]).orElseThrow();
    }
}
