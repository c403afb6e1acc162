package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.alongside.core.calendar.CalendarEntry;
import org.alongside.core.calendar.CalendarSource;

/** What people were told that it does not take place: whoever planned it keeps nothing of it, so it is known from the telling alone. */
@ApplicationScoped
class TakenOffBefore implements CalendarSource {
    @Inject
    private Messages messages;

    @Override
    public List<CalendarEntry> mine(OffsetDateTime since) {
        return messages.takenOff(since);
    }
}
