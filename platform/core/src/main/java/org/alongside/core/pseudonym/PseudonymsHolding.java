package org.alongside.core.pseudonym;

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

/** By which other names somebody goes in data that were handed on. Without the link nobody finds out any more who was meant. */
@ApplicationScoped
class PseudonymsHolding implements Holding {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Override
    public String key() {
        return "core.pseudonyms";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return of(person).stream()
                .map(link -> Entry.of(new Entry.Fact(
                        "core.holding.pseudonyms.name", link.pseudonym().text())))
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        int count = of(person).size();
        return count == 0 || level != Level.ERASE ? List.of() : List.of(Effect.deleted(count));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        if (level == Level.ERASE) {
            of(person).forEach(em::remove);
        }
        return effects;
    }

    private List<PseudonymLink> of(ParticipantId person) {
        return em.createQuery("select l from PseudonymLink l where l.participant = :person", PseudonymLink.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
