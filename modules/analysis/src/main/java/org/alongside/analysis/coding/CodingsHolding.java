package org.alongside.analysis.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.spi.ParticipantId;

/** Which passages of somebody's were given a code, and so may be quotes in themes. Go before the words that they point to. */
@ApplicationScoped
class CodingsHolding implements Holding {
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
    public List<Effect> effects(ParticipantId person, Level level) {
        int count = of(person).size();
        if (count == 0 || level == Level.NO_CONTACT) {
            return List.of();
        }
        return List.of(
                level.reaches(Level.REMOVE_WORDS)
                        ? Effect.deleted(count)
                        : Effect.changed(count, "analysis.holding.codings.hidden"));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        if (level.reaches(Level.REMOVE_WORDS)) {
            of(person).forEach(em::remove);
        }
        return effects;
    }

    private List<Coding> of(ParticipantId person) {
        return em.createQuery(
                        "select c from Coding c join Transcript t on t.id = c.transcript"
                                + " join Interview i on i.id = t.interview where i.participant = :person",
                        Coding.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
