package org.alongside.core.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/** In what somebody takes part. It ends with leaving; that they took part stays on record. */
@ApplicationScoped
class EngagementsHolding implements Holding {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Initiatives initiatives;

    @Override
    public String key() {
        return "core.taking-part";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return of(person)
                .map(engagement -> Entry.of(
                        engagement.since(),
                        new Entry.Fact("core.holding.taking-part.in", title(engagement.initiative()))))
                .toList();
    }

    private String title(InitiativeId id) {
        InitiativeEntity initiative = em.find(InitiativeEntity.class, id.value());
        return initiative == null ? "" : initiative.shown().title();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        long all = of(person).count();
        if (all == 0 || !level.reaches(Level.NO_NEW_USE)) {
            return List.of();
        }
        long open = of(person).filter(Engagement::open).count();
        return Stream.of(Effect.stopped(open), Effect.kept(all, "core.withdrawal.why.record"))
                .filter(effect -> effect.count() > 0)
                .toList();
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        if (level.reaches(Level.NO_NEW_USE)) {
            of(person)
                    .filter(Engagement::open)
                    .toList()
                    .forEach(engagement -> initiatives.disengage(engagement.initiative(), person, engagement.role()));
        }
        return effects;
    }

    private Stream<Engagement> of(ParticipantId person) {
        return em.createQuery("select e from Engagement e where e.participant = :person", Engagement.class)
                .setParameter("person", person.value())
                .getResultStream();
    }
}
