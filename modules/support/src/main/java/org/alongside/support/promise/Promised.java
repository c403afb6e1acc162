package org.alongside.support.promise;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.InitiativeId;

/**
 * A line in force, and who keeps it.
 *
 * @param from the day from which its version counts
 * @param owner who is given it; empty while nobody is there for it
 */
public record Promised(
        UUID line, UUID series, InitiativeId initiative, LocalDate from, TemplateLine says, Optional<AccountId> owner) {
    /** The day so much after that one. */
    public LocalDate after(LocalDate day, Workdays workdays) {
        return switch (says.unit()) {
            case WORKING_DAYS -> workdays.after(day, says.amount());
            case DAYS -> day.plusDays(says.amount());
            case WEEKS -> day.plusWeeks(says.amount());
        };
    }

    /** The day so much before that one. */
    LocalDate before(LocalDate day, Workdays workdays) {
        return switch (says.unit()) {
            case WORKING_DAYS -> workdays.before(day, says.amount());
            case DAYS -> day.minusDays(says.amount());
            case WEEKS -> day.minusWeeks(says.amount());
        };
    }

    /** What keeps the same cause from making the same thing twice, across versions. */
    public String occasion(Object cause) {
        return series + "/" + cause;
    }
}
