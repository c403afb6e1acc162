package org.alongside.core.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.holding.Retained;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.setting.Settings;

/** Who keeps what, for how long, counted in the days of the current programme. */
@ApplicationScoped
class Keepers {
    /** Time for somebody to say that something has to stay. */
    private static final int NOTICE_DAYS = 30;

    @Inject
    @Any
    private Instance<Retained> all;

    @Inject
    private Settings settings;

    @Inject
    private CurrentProgramme current;

    @Inject
    private Programmes programmes;

    @Inject
    private Clock clock;

    Stream<Retained> all() {
        return all.stream().sorted(Comparator.comparing(Retained::holding)).map(Retained.class::cast);
    }

    Optional<Retained> find(String holding) {
        return all().filter(kept -> kept.holding().equals(holding)).findFirst();
    }

    int months(Retained kept) {
        return settings.number(Retained.rule(kept.holding()));
    }

    LocalDate today() {
        return LocalDate.now(
                clock.withZone(programmes.find(current.required()).orElseThrow().zone()));
    }

    LocalDate dueDay() {
        return today().plusDays(NOTICE_DAYS);
    }
}
