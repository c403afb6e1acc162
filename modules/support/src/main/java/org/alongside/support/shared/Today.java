package org.alongside.support.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;

/** What day it is where the programme is. */
@ApplicationScoped
public class Today {
    @Inject
    private Clock clock;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Programmes programmes;

    /** The date of today. */
    @ForEverybody("a date")
    public LocalDate date() {
        return LocalDate.now(clock.withZone(zone()));
    }

    /** The date of that moment. */
    @ForEverybody("a date")
    public LocalDate of(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return programmes.find(programme.required()).map(Programmes.Row::zone).orElse(ZoneOffset.UTC);
    }

    /**
     * Insists that something was done on that day: today or before.
     *
     * @throws Invalid when there is no day, or it is yet to come
     */
    @ForEverybody("a date")
    public LocalDate orBefore(LocalDate day) {
        if (day == null || day.isAfter(date())) {
            throw new Invalid("support.fault.day");
        }
        return day;
    }
}
