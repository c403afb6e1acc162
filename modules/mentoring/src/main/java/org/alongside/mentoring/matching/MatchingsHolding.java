package org.alongside.mentoring.matching;

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
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/** That somebody was looked at in a run of the matching. What it went by is in numbers and sealed; it goes with their words. */
@ApplicationScoped
class MatchingsHolding extends HeldRows<MatchingEntity> {
    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private ProgrammeTime time;

    @Override
    public String key() {
        return "mentoring.matchings";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(run -> Entry.of(time.there(run.askedAt()).toLocalDate()))
                .toList();
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        if (level.reaches(Level.REMOVE_WORDS)) {
            rows(person).forEach(run -> MatchingsRetained.remove(em, run));
        }
        return effects;
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.REMOVE_WORDS);
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<MatchingEntity> rows(ParticipantId person) {
        return em.createQuery(
                        "select m from Matching m where m.id in"
                                + " (select p.matching from MatchingPerson p where p.participant = :person)"
                                + " order by m.askedAt desc",
                        MatchingEntity.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
