package org.alongside.mentoring.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;

/** The places where people can meet. */
@ApplicationScoped
@Transactional
public class Places {

    /**
     * One place.
     *
     * @param stepFree whether one gets in without steps
     * @param quiet whether there is a quiet room
     * @param videoLink where its video room opens, if it has one
     */
    public record Row(PlaceId id, String name, boolean stepFree, boolean quiet, Optional<String> videoLink) {

        /** The same without the way in. */
        Row locked() {
            return new Row(id, name, stepFree, quiet, Optional.empty());
        }
    }

    private static final int LONGEST_NAME = 100;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    /** All places, in order of name. Where their video rooms open is told to those who plan meetings: a link is a way in. */
    @Allowed("mentoring.read")
    public List<Row> list() {
        return user.may("mentoring.plan")
                ? all()
                : all().stream().map(Row::locked).toList();
    }

    /**
     * Adds a place.
     *
     * @throws Invalid when the name is missing or too long
     */
    @Allowed("mentoring.set-up")
    public Row add(String name) {
        return add(name, "");
    }

    /**
     * Adds a place with a video room.
     *
     * @param videoLink where it opens: an address that begins with https; empty for none
     * @throws Invalid when the name is missing or too long, or the link is no such address
     */
    @Allowed("mentoring.set-up")
    public Row add(String name, String videoLink) {
        String wanted = name == null ? "" : name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            throw new Invalid("mentoring.fault.place-name");
        }
        Optional<VideoLink> link = VideoLink.of(videoLink);
        if (all().stream().anyMatch(place -> place.name().equalsIgnoreCase(wanted))) {
            throw new PlaceKnown(wanted);
        }
        Place place = new Place(wanted);
        place.opensAt(link);
        em.persist(place);
        // Written at once: meetings may refer to it before this transaction ends.
        em.flush();
        audit.record("mentoring.place.added", place.id());
        return row(place);
    }

    /** What a place offers to those who need it. */
    @Allowed("mentoring.set-up")
    public Row offers(PlaceId id, boolean stepFree, boolean quiet) {
        Place place = find(id);
        place.offers(stepFree, quiet);
        audit.record("mentoring.place.offers", id);
        return row(place);
    }

    /**
     * Where the video room of a place opens from now on. Meetings planned there open there, too.
     *
     * @param videoLink an address that begins with https; empty takes it away
     * @throws Invalid when it is no such address
     */
    @Allowed("mentoring.set-up")
    public Row opensAt(PlaceId id, String videoLink) {
        Place place = find(id);
        place.opensAt(VideoLink.of(videoLink));
        audit.record("mentoring.place.video-link", id);
        return row(place);
    }

    /** All places with what they offer. */
    @ForEverybody("names of places of their own programme, for use cases that have checked their caller")
    public List<Row> known() {
        return all();
    }

    /** What the places are called, by id. */
    @ForEverybody("names of places of their own programme, for use cases that have checked their caller")
    public Map<PlaceId, String> names() {
        Map<PlaceId, String> names = new LinkedHashMap<>();
        all().forEach(place -> names.put(place.id(), place.name()));
        return names;
    }

    private Place find(PlaceId id) {
        return Optional.ofNullable(em.find(Place.class, id.value())).orElseThrow(NotFound::new);
    }

    private List<Row> all() {
        return em.createQuery("select p from Place p order by p.name", Place.class)
                .getResultStream()
                .map(Places::row)
                .toList();
    }

    private static Row row(Place place) {
        return new Row(place.id(), place.name(), place.stepFree(), place.quiet(), place.videoLink());
    }
}
