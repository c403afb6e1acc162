package org.alongside.support.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** In which sessions somebody would like a place, and in which they would rather not. */
@ApplicationScoped
class PlacesHolding extends HeldRows<CoursePlace> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private TrainingRows courses;

    @Override
    public String key() {
        return "support.training-places";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream().map(row -> entry(row, reader)).toList();
    }

    private Entry entry(CoursePlace place, Locale reader) {
        CourseSession session = courses.session(place.session());
        return Entry.of(
                session.heldOn(),
                new Entry.Fact(
                        "support.holding.training.course",
                        courses.course(session.course()).title()),
                new Entry.Fact(
                        "support.holding.training-places.wish",
                        Texts.text(reader, "support.training.wish", place.wish())));
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.training-places.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<CoursePlace> rows(ParticipantId person) {
        return em.createQuery(
                        "select p from CoursePlace p where p.participant = :person order by p.saidOn desc, p.id",
                        CoursePlace.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
