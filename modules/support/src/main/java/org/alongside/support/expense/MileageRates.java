package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;
import org.alongside.support.owed.Money;

/**
 * What a mile with one's own vehicle is paid back, by the day from which it counts. Rates are only ever added; of two for the same
 * day the one that was entered later counts. Most institutions pay what HMRC approves without tax: 45p for a car and 24p for
 * a motorcycle, 20p for a bicycle (Income Tax (Earnings and Pensions) Act 2003, section 230; gov.uk, "Travel: mileage and fuel
 * rates and allowances"). The 25p that it names for cars after 10,000 miles in a year are not worked out here.
 */
@ApplicationScoped
@Transactional
public class MileageRates {
    /** One rate. */
    public record Row(Vehicle vehicle, LocalDate validFrom, Money mile, String setBy) {}

    private static final long HIGHEST_MILE_MINOR = 500;

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** All rates that were ever entered, by vehicle, the newest first. */
    @ForEverybody("what a mile is paid back is no secret")
    public List<Row> list() {
        return em.createQuery(
                        "select r from MileageRate r order by r.vehicle, r.validFrom desc, r.setAt desc",
                        MileageRate.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** Adds what a mile is paid back from that day on, up to £5. */
    @Allowed("support.mileage")
    public Row add(Vehicle vehicle, LocalDate validFrom, long mileMinor) {
        if (vehicle == null) {
            throw new Invalid("support.mileage.fault.vehicle");
        }
        if (validFrom == null) {
            throw new Invalid("support.rates.fault.from");
        }
        if (mileMinor < 1 || mileMinor > HIGHEST_MILE_MINOR) {
            throw new Invalid("support.mileage.fault.amount");
        }
        MileageRate rate = new MileageRate(
                vehicle, validFrom, Money.pence(mileMinor), user.required().account(), OffsetDateTime.now(clock));
        em.persist(rate);
        audit.record("support.mileage-rate.added", rate.id());
        return row(rate);
    }

    /** What a mile was paid back on that day, if the programme had said so. */
    @ForEverybody("what a mile is paid back is no secret")
    public Optional<Money> on(Vehicle vehicle, LocalDate day) {
        return em.createQuery(
                        "select r from MileageRate r where r.vehicle = :vehicle and r.validFrom <= :day"
                                + " order by r.validFrom desc, r.setAt desc",
                        MileageRate.class)
                .setParameter("vehicle", vehicle)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(MileageRate::mile);
    }

    private Row row(MileageRate rate) {
        return new Row(
                rate.vehicle(),
                rate.validFrom(),
                rate.mile(),
                accounts.nameOf(rate.setBy()).orElse("Alongside"));
    }
}
