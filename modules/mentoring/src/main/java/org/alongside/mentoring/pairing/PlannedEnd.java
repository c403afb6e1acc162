package org.alongside.mentoring.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.spi.InitiativeId;

/** When a pair ends if nobody chooses another day: so that the end is known from the first day on. */
@ApplicationScoped
class PlannedEnd {

    @Inject
    private Schemes schemes;

    /**
     * As many months after the introduction as the usual plan takes; on the last day of the scheme where that comes first. A
     * scheme that was over before the two were introduced tells nothing.
     */
    LocalDate of(InitiativeId initiative, LocalDate beganOn) {
        Schemes.Row plan = schemes.of(initiative);
        LocalDate usual = beganOn.plusMonths((long) plan.meetings() * plan.everyMonths());
        return plan.days()
                .last()
                .filter(last -> last.isBefore(usual) && !last.isBefore(beganOn))
                .orElse(usual);
    }
}
