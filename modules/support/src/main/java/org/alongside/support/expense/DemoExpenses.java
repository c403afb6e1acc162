package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.support.shared.Today;

/**
 * What HMRC approves for a mile, what a mentor laid out for a bus and for petrol, and a taxi that came out of what another had
 * beforehand.
 */
@ApplicationScoped
class DemoExpenses implements DemoPart {
    private static final long CAR_PENCE = 45;
    private static final long MOTORCYCLE_PENCE = 24;
    private static final long BICYCLE_PENCE = 20;
    private static final long BUS_PENCE = 480;
    private static final long TAXI_PENCE = 1000;
    private static final int MILES_TENTHS = 124;

    @Inject
    private MileageRates rates;

    @Inject
    private Expenses expenses;

    @Inject
    private ExpenseApprovals approvals;

    @Inject
    private Today today;

    @Override
    public int order() {
        return 210;
    }

    @Override
    public void fill(DemoProgramme demo) {
        LocalDate from = demo.schemeStart().minusMonths(1);
        demo.as("finance", () -> {
            rates.add(Vehicle.CAR, from, CAR_PENCE);
            rates.add(Vehicle.MOTORCYCLE, from, MOTORCYCLE_PENCE);
            rates.add(Vehicle.BICYCLE, from, BICYCLE_PENCE);
        });
        if (!demo.reference()) {
            return;
        }
        LocalDate day = today.date();
        demo.as(
                "mentor1",
                () -> expenses.myInitiatives().stream().findFirst().ifPresent(initiative -> {
                    expenses.send(
                            NewExpense.paid(
                                    initiative.id(),
                                    ExpenseKind.BUS_OR_TRAIN,
                                    day.minusDays(4),
                                    BUS_PENCE,
                                    "The machine gave no ticket."),
                            day.minusDays(3));
                    expenses.send(
                            NewExpense.went(
                                    initiative.id(), day.minusDays(2), new Miles(Vehicle.CAR, MILES_TENTHS), ""),
                            day.minusDays(1));
                }));
        List<ExpenseId> taxi = new ArrayList<>();
        demo.as(
                "mentor5",
                () -> expenses.myInitiatives().stream()
                        .findFirst()
                        .ifPresent(initiative -> taxi.add(expenses.send(
                                NewExpense.paid(initiative.id(), ExpenseKind.TAXI, day.minusDays(6), TAXI_PENCE, ""),
                                day.minusDays(5)))));
        demo.as("coordinator", () -> taxi.forEach(approvals::approve));
    }
}
