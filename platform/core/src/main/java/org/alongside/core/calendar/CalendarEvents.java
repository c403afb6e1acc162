package org.alongside.core.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.identity.ForEverybody;

/**
 * Which entry of people's calendars an activity is, and how often that was changed. Written in the caller's transaction, so that
 * what did not happen changed nothing. An activity is named by its id alone; what it is, nobody here knows.
 */
@ApplicationScoped
@Transactional
@ForEverybody("for use cases that have checked their caller; ids and numbers only")
public class CalendarEvents {
    /**
     * An entry by name.
     *
     * @param sequence how often it was changed
     * @param followed whether another activity has taken it over, so that this one is in no calendar any more
     */
    public record Event(UUID uid, int sequence, boolean followed) {
        /** It takes place then. */
        public CalendarEntry at(OffsetDateTime startsAt, int minutes) {
            return new CalendarEntry(uid, sequence, startsAt, minutes, false);
        }

        /** It does not take place then. */
        public CalendarEntry notAt(OffsetDateTime startsAt, int minutes) {
            return new CalendarEntry(uid, sequence, startsAt, minutes, true);
        }
    }

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    /** The entry of an activity, as it stands. */
    public Event of(UUID activity) {
        return of(List.of(activity)).get(activity);
    }

    /** The entries of these activities, as they stand. */
    public Map<UUID, Event> of(Collection<UUID> activities) {
        Map<UUID, CalendarEvent> changed = changed(activities);
        return activities.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        activity -> event(changed.getOrDefault(activity, CalendarEvent.of(activity)))));
    }

    /**
     * An activity takes the place of another one, which was moved: to calendars it is the same. Where a third one took that place
     * before, it is a new one.
     *
     * @return the entry of the activity that follows
     */
    public Event follows(UUID activity, UUID before) {
        CalendarEvent moved = find(before);
        CalendarEvent next = moved.followed() ? CalendarEvent.of(activity) : moved.followedBy(activity);
        em.persist(next);
        return event(next);
    }

    /**
     * Something about an activity is told anew, for instance that it does not take place.
     *
     * @return its entry from now on
     */
    public Event changes(UUID activity) {
        CalendarEvent event = find(activity);
        event.changes();
        return event(event);
    }

    /** These activities are no more; whatever calendars should be told was told. */
    public void forget(Collection<UUID> activities) {
        changed(activities).values().forEach(em::remove);
    }

    private CalendarEvent find(UUID activity) {
        return Optional.ofNullable(em.find(CalendarEvent.class, activity)).orElseGet(() -> {
            CalendarEvent unchanged = CalendarEvent.of(activity);
            em.persist(unchanged);
            return unchanged;
        });
    }

    private Map<UUID, CalendarEvent> changed(Collection<UUID> activities) {
        if (activities.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select e from CalendarEvent e where e.activity in :activities", CalendarEvent.class)
                .setParameter("activities", List.copyOf(activities))
                .getResultStream()
                .collect(Collectors.toMap(CalendarEvent::activity, Function.identity()));
    }

    private static Event event(CalendarEvent event) {
        return new Event(event.uid(), event.sequence(), event.followed());
    }
}
