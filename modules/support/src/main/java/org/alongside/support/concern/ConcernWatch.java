package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.support.shared.Today;

/**
 * Tells those who look at concerns what became theirs, because somebody else left, and reminds them of days that have come. Without it
 * a concern whose reader has gone, or a day on which nobody looked, would go unseen.
 */
@ApplicationScoped
@Transactional
class ConcernWatch {
    @Inject
    private ConcernRows rows;

    @Inject
    private ConcernReaders readers;

    @Inject
    private Outbox outbox;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /** Done again on the same day it finds nothing to do. */
    @ForEverybody("the platform's own clockwork")
    void look() {
        rows.goingOn().forEach(this::look);
    }

    private void look(Concern concern) {
        List<Accounts.Row> looking = readers.of(concern);
        Set<AccountId> told = rows.readers(concern).keySet();
        Optional<LocalDate> come = come(concern);
        for (Accounts.Row reader : looking) {
            boolean known = told.contains(reader.id());
            if (!known) {
                // Written before the message goes: whoever it is about reads who knows of it (R10).
                rows.add(ConcernStep.told(concern, reader.id(), OffsetDateTime.now(clock)));
            }
            if (!known || come.isPresent()) {
                outbox.tell(
                        Recipient.of(reader.id()),
                        Message.of(Concerns.TO_LOOK_AT, Arg.day(come.orElse(concern.due()))));
            }
        }
        come.ifPresent(day -> concern.reminded(today.date()));
        rows.flush();
    }

    /** The last day that has come since they were reminded: to look at it, to review that it is withheld or that two stay apart. */
    private Optional<LocalDate> come(Concern concern) {
        LocalDate day = today.date();
        Stream<LocalDate> due =
                concern.isClosed() ? Stream.empty() : Stream.of(concern.due().plusDays(1));
        return Stream.of(
                        due,
                        concern.withheldUntil().stream(),
                        rows.stops(concern).stream().map(ContactStop::reviewOn))
                .flatMap(days -> days)
                .filter(one -> !one.isAfter(day))
                .filter(one ->
                        concern.remindedOn().filter(last -> !last.isBefore(one)).isEmpty())
                .max(LocalDate::compareTo);
    }
}
