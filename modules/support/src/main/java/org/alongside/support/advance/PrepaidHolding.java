package org.alongside.support.advance;

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
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** Travel that was paid for somebody. What was paid stays in the books. */
@ApplicationScoped
class PrepaidHolding extends HeldRows<PrepaidTravel> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String key() {
        return "support.prepaid";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(travel -> Entry.of(
                        travel.travelOn(),
                        new Entry.Fact(
                                "support.prepaid.column.kind",
                                Texts.text(reader, "support.prepaid.kind", travel.kind())),
                        new Entry.Fact(
                                "support.holding.claims.amount", travel.amount().inWords(reader)),
                        new Entry.Fact(
                                "support.holding.prepaid.bought",
                                Texts.text(
                                        reader,
                                        travel.notBoughtOn().isPresent()
                                                ? "support.holding.prepaid.bought.no"
                                                : "support.holding.prepaid.bought.yes"))))
                .toList();
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.prepaid.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<PrepaidTravel> rows(ParticipantId person) {
        return em.createQuery(
                        "select p from PrepaidTravel p where p.participant = :person order by p.travelOn desc",
                        PrepaidTravel.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
