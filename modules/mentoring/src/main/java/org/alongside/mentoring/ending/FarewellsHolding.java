package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/** How somebody would like to part. Who takes part no longer agrees on nothing any more. */
@ApplicationScoped
class FarewellsHolding extends HeldRows<Farewell> {
    /** Before the pair, with whose end they would go unseen. */
    private static final int BEFORE_THE_PAIR = 90;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private ProgrammeTime time;

    @Override
    public String key() {
        return "mentoring.farewells";
    }

    @Override
    public int turn() {
        return BEFORE_THE_PAIR;
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream().map(farewell -> entry(farewell, reader)).toList();
    }

    private Entry entry(Farewell farewell, Locale reader) {
        return Entry.of(
                time.there(farewell.saidAt()).toLocalDate(),
                new Entry.Fact(
                        "mentoring.goodbye.mine",
                        farewell.goodbye()
                                .map(way -> Texts.text(reader, "mentoring.goodbye.how", way))
                                .orElse("")),
                new Entry.Fact(
                        "mentoring.goodbye.my-contact",
                        farewell.contact()
                                .map(contact -> Texts.text(reader, "mentoring.goodbye.contact", contact))
                                .orElse("")),
                new Entry.Fact(
                        "mentoring.further.mine",
                        farewell.more().map(String::valueOf).orElse("")));
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
    protected List<Farewell> rows(ParticipantId person) {
        return em.createQuery(
                        "select f from Farewell f where f.participant = :person order by f.saidAt desc, f.id",
                        Farewell.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
