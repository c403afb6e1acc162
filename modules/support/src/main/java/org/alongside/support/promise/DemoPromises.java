package org.alongside.support.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.core.identity.AccountId;
import org.alongside.core.initiative.Initiatives;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.support.shared.Today;

/**
 * What the scheme promised, most of it as a rule. From November to the middle of January the supporter was ill and nobody stood in:
 * what fell into that time was missed, and stays to be seen.
 */
@ApplicationScoped
class DemoPromises implements DemoPart {
    private static final int WEEKS_BETWEEN_CALLS = 2;
    private static final int WEEKS_BETWEEN_GROUPS = 6;

    @Inject
    private Promises promises;

    @Inject
    private PromiseTemplates templates;

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
        LocalDate start = scheme(demo).starts();
        if (!demo.reference()) {
            kept(demo, PromiseKind.NAMED_SUPPORTER, "A named supporter before the first meeting", start);
            kept(
                    demo,
                    PromiseKind.CALL_AFTER_FIRST,
                    "A call within three days of the first meeting",
                    start.plusWeeks(3));
            due(demo, PromiseKind.ENDING_CALL, "A call when the scheme ends");
            return;
        }
        demo.as("coordinator", () -> templates.take(scheme(demo).id(), rule(), start));
        demo.as("supporter", () -> promises.list().forEach(row -> keepUnlessIll(row, start)));
        kept(demo, PromiseKind.CALL_AFTER_FIRST, "A call within three days of the first meeting", start.plusWeeks(3));
        kept(demo, PromiseKind.DEBRIEF_ON_REQUEST, "A talk by the next working day", start.plusWeeks(19));
        kept(demo, PromiseKind.ENDING_CALL, "A call when the meetings are over", start.plusMonths(6));
        kept(demo, PromiseKind.PAY_WITHIN_DAYS, "Paid within 30 days", start.plusMonths(7));
        due(demo, PromiseKind.OTHER, "Telling everybody what the scheme changed");
    }

    /** The calls and groups of the scheme, and what is promised to each. */
    private static List<TemplateLine> rule() {
        return List.of(
                line(PromiseKind.NAMED_SUPPORTER, "A named supporter before the first meeting", When.BEFORE_START, 0),
                TemplateLine.line(PromiseKind.CALL_AFTER_FIRST, When.AFTER_FIRST, 3, Span.DAYS, true),
                line(PromiseKind.REGULAR_CALL, "A call every two weeks", When.EVERY, WEEKS_BETWEEN_CALLS),
                line(
                        PromiseKind.REFLECTIVE_GROUP,
                        "A group to reflect together, every six weeks",
                        When.EVERY,
                        WEEKS_BETWEEN_GROUPS),
                TemplateLine.line(PromiseKind.DEBRIEF_ON_REQUEST, When.ON_REQUEST, 1, Span.WORKING_DAYS, true),
                TemplateLine.line(PromiseKind.ENDING_CALL, When.AT_END, 3, Span.WORKING_DAYS, true));
    }

    private static TemplateLine line(PromiseKind kind, String words, When when, int amount) {
        return new TemplateLine(
                kind,
                words,
                when,
                amount,
                when == When.EVERY ? Span.WEEKS : Span.WORKING_DAYS,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The second group fell into the illness, too, and was held when the supporter was back. */
    private void keepUnlessIll(Promises.Row row, LocalDate start) {
        LocalDate ill = start.plusMonths(1);
        LocalDate back = ill.plusMonths(2).plusDays(14);
        boolean secondGroup = row.kind() == PromiseKind.REFLECTIVE_GROUP
                && row.due().isAfter(start.plusWeeks(2L * WEEKS_BETWEEN_GROUPS - 1))
                && row.due().isBefore(start.plusWeeks(2L * WEEKS_BETWEEN_GROUPS + 1));
        if (row.due().isBefore(ill) || row.due().isAfter(back)) {
            promises.kept(row.id(), row.due().minusDays(1));
        } else if (secondGroup) {
            promises.kept(row.id(), back.plusDays(1));
        }
    }

    private void kept(DemoProgramme demo, PromiseKind kind, String words, LocalDate day) {
        PromiseId made = make(demo, kind, words, day);
        demo.as("supporter", () -> promises.kept(made, day.minusDays(1)));
    }

    private void due(DemoProgramme demo, PromiseKind kind, String words) {
        make(demo, kind, words, today.date().plusWeeks(WEEKS_BETWEEN_CALLS));
    }

    private Initiative scheme(DemoProgramme demo) {
        return initiatives.read(demo.initiative("mentoring"));
    }

    private PromiseId make(DemoProgramme demo, PromiseKind kind, String words, LocalDate day) {
        InitiativeId initiative = demo.initiative("mentoring");
        AccountId owner = demo.account(kind == PromiseKind.PAY_WITHIN_DAYS ? "finance" : "supporter");
        PromiseId[] made = new PromiseId[1];
        demo.as("coordinator", () -> made[0] = promises.make(initiative, kind, words, day, owner));
        return Optional.ofNullable(made[0]).orElseThrow();
    }
}
