package org.alongside.mentoring.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;

/** The places where people can meet. */
@ApplicationScoped
@Transactional
public class Places {

    /** One place. */
    public record Row(PlaceId id, String name) {}

    private static final int LONGEST_NAME = 100;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private AuditLog audit;

    /** All places, in order of name. */
    @Allowed("mentoring.read")
    public List<Row> list() {
        return all();
    }

    /**
     * Adds a place.
     *
     * @throws Invalid when the name is missing or too long
     */
    @Allowed("mentoring.set-up")
    public Row add(String name) {
        String wanted = name == null ? "" : name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            throw new Invalid("mentoring.fault.place-name");
        }
        if (all().stream().anyMatch(place -> place.name().equalsIgnoreCase(wanted))) {
            throw new PlaceKnown(wanted);
        }
        Place place = new Place(wanted);
        em.persist(place);
        // Written at once: meetings may refer to it before this transaction ends.
        em.flush();
        audit.record("mentoring.place.added", place.id());
        return new Row(place.id(), place.name());
    }

    /** What the places are called, by id. */
    @ForEverybody("names of places of their own programme, for use cases that have checked their caller")
    public Map<PlaceId, String> names() {
        Map<PlaceId, String> names = new LinkedHashMap<>();
        all().forEach(place -> names.put(place.id(), place.name()));
        return names;
    }

    private List<Row> all() {
        return em.createQuery("select p from Place p order by p.name", Place.class)
                .getResultStream()
                .map(place -> new Row(place.id(), place.name()))
                .toList();
    }
}
