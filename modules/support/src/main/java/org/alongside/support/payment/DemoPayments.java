package org.alongside.support.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.support.shared.Today;

/**
 * Last month's payment run. Frank approved; his colleague made the run and released it, and a few days later the bank's list said that
 * everybody was paid.
 */
@ApplicationScoped
class DemoPayments implements DemoPart {
    private static final String PAYER = "second-finance";
    private static final int MADE = 40;
    private static final int PAID = 36;
    private static final int NOON = 12;

    @Inject
    private PaymentRuns runs;

    @Inject
    private PaymentSteps steps;

    @Inject
    private Statements statements;

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
        LocalDate made = today.date().minusDays(MADE);
        List<RunId> asked = new ArrayList<>();
        demo.as(PAYER, () -> asked.add(runs.ask(made, noon(made)).id()));
        RunId run = asked.get(0);
        demo.asPlatform(() -> {
            while (steps.step(run)) {
                // Until the last.
            }
        });
        demo.as(PAYER, () -> {
            runs.release(run, made.plusDays(1), noon(made.plusDays(1)));
            statements.read(list(runs.lines(run), today.date().minusDays(PAID)));
        });
    }

    private static OffsetDateTime noon(LocalDate day) {
        return day.atTime(NOON, 0).atOffset(ZoneOffset.UTC);
    }

    private static byte[] list(List<PaymentRuns.LineRow> lines, LocalDate on) {
        return lines.stream()
                .map(line -> on + "," + line.reference() + ",-" + line.amount().plain() + "\n")
                .collect(Collectors.joining("", "date,reference,amount\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
