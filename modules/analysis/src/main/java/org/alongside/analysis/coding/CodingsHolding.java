package org.alongside.analysis.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.spi.ParticipantId;

/** Which passages of somebody's were given a code, and so may be quotes in themes. Go before the words that they point to. */
@ApplicationScoped
class CodingsHolding extends HeldRows<Coding> {
    private static final int BEFORE_THE_WORDS = 50;

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Override
    public String key() {
        return "analysis.codings";
    }

    @Override
    public int turn() {
        return BEFORE_THE_WORDS;
    }

    /** Stand with the words themselves. */
    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return List.of();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.REMOVE_WORDS);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return level == Level.NO_CONTACT
                ? Optional.empty()
                : Optional.of(Effect.changed(count, "analysis.holding.codings.hidden"));
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Coding> rows(ParticipantId person) {
        return em.createQuery(
                        "select c from Coding c join Transcript t on t.id = c.transcript"
                                + " join Interview i on i.id = t.interview where i.participant = :person",
                        Coding.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
