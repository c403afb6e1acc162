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
import org.alongside.support.shared.Days;

/** Which courses somebody did. */
@ApplicationScoped
class TrainingHolding extends HeldRows<CourseDone> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private TrainingRows courses;

    @Override
    public String key() {
        return "support.training";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream().map(row -> entry(row, reader)).toList();
    }

    private Entry entry(CourseDone done, Locale reader) {
        return Entry.of(
                done.doneOn(),
                new Entry.Fact(
                        "support.holding.training.course",
                        courses.course(done.course()).title()),
                new Entry.Fact("support.holding.training.how", Texts.text(reader, "support.training.how", done.how())),
                new Entry.Fact(
                        "support.holding.training.until",
                        done.goodUntil()
                                .map(day -> Days.inWords(reader, day))
                                .orElseGet(() -> Texts.text(reader, "support.training.for-ever"))));
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.training.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<CourseDone> rows(ParticipantId person) {
        return em.createQuery(
                        "select d from CourseDone d where d.participant = :person order by d.doneOn desc, d.id",
                        CourseDone.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
