package org.alongside.mentoring.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.Initiative;

/** What the clocks of the current programme show. */
@ApplicationScoped
public class ProgrammeTime {

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Programmes programmes;

    @Inject
    private Clock clock;

    /** The programme's time zone. */
    public ZoneId zone() {
        return programmes
                .find(programme.required())
                .map(Programmes.Row::zone)
                .orElseThrow(() -> new IllegalStateException("The current programme is not there"));
    }

    /** This moment. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Today, where the programme is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    /** Whether the last day of an initiative is over. */
    public boolean hasEnded(Initiative initiative) {
        return initiative.ends().filter(today()::isAfter).isPresent();
    }

    /** A moment as the programme's clocks show it. */
    public ZonedDateTime there(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone());
    }
}
