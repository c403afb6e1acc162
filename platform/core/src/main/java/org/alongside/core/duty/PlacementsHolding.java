package org.alongside.core.duty;

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

/** Where somebody works. */
@ApplicationScoped
class PlacementsHolding extends HeldRows<Placement> {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Override
    public String key() {
        return "core.placements";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(placement ->
                        Entry.of(placement.from(), new Entry.Fact("core.holding.placements.team", placement.team())))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "core.withdrawal.why.record");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Placement> rows(ParticipantId person) {
        return em.createQuery(
                        "select p from Placement p where p.participant = :person order by p.begins desc",
                        Placement.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
