package org.alongside.core.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** That somebody's calendar reads when they meet. Whoever stops has nothing to come, so the address goes with that. */
@ApplicationScoped
class CalendarFeedHolding extends HeldRows<CalendarFeed> {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Override
    public String key() {
        return "core.calendar-feed";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(feed -> Entry.of(
                        feed.madeOn(),
                        new Entry.Fact(
                                "core.holding.calendar-feed.last-used",
                                feed.fetchedOn()
                                        .map(day -> CalendarFeedWords.day(day, reader))
                                        .orElseGet(() -> Texts.text(reader, "core.calendar.feed.never")))))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.NO_NEW_USE);
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<CalendarFeed> rows(ParticipantId person) {
        return Optional.ofNullable(em.find(CalendarFeed.class, person.value())).stream()
                .toList();
    }
}
