package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;
import org.alongside.support.owed.Money;

/** What the programme pays for an hour, by the day from which it counts. */
@ApplicationScoped
@Transactional
public class RateCards {
    /** One rate. */
    public record Row(LocalDate validFrom, Money hourly) {}

    private static final long HIGHEST_HOURLY_MINOR = 100_000;

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private AuditLog audit;

    /** All rates, the newest first. */
    @Allowed("support.rates")
    public List<Row> list() {
        return em.createQuery("select r from RateCard r order by r.validFrom desc", RateCard.class)
                .getResultStream()
                .map(card -> new Row(card.validFrom(), card.hourly()))
                .toList();
    }

    /** Sets what an hour is paid from that day on; a rate of the same day is put right. */
    @Allowed("support.rates")
    public Row set(LocalDate validFrom, long hourlyMinor) {
        if (validFrom == null) {
            throw new Invalid("support.rates.fault.from");
        }
        if (hourlyMinor < 1 || hourlyMinor > HIGHEST_HOURLY_MINOR) {
            throw new Invalid("support.rates.fault.amount");
        }
        Money hourly = Money.pence(hourlyMinor);
        RateCard card = em.createQuery("select r from RateCard r where r.validFrom = :day", RateCard.class)
                .setParameter("day", validFrom)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    RateCard created = new RateCard(validFrom, hourly);
                    em.persist(created);
                    return created;
                });
        card.pay(hourly);
        audit.record("support.rate.set", card.id());
        return new Row(validFrom, hourly);
    }

    /** What an hour was paid on that day, if the programme had said so. */
    @ForEverybody("what an hour is paid is no secret")
    public Optional<Money> on(LocalDate day) {
        return em.createQuery(
                        "select r from RateCard r where r.validFrom <= :day order by r.validFrom desc", RateCard.class)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(RateCard::hourly);
    }
}
