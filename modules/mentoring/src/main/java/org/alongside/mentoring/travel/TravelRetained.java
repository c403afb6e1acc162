package org.alongside.mentoring.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.alongside.core.holding.RetainedRows;
import org.alongside.mentoring.time.ProgrammeTime;

/** What was booked for somebody, from the day of the meeting on; earlier where the meeting itself is no longer kept. */
@ApplicationScoped
class TravelRetained extends RetainedRows<TravelBooking> {
    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private ProgrammeTime time;

    @Override
    public String holding() {
        return "mentoring.travel";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<TravelBooking> type() {
        return TravelBooking.class;
    }

    @Override
    protected String past() {
        return "t.meetsAt < :before";
    }

    @Override
    protected Object parameter(LocalDate before) {
        return before.atStartOfDay(time.zone()).toOffsetDateTime();
    }
}
