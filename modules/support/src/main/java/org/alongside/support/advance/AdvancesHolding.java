package org.alongside.support.advance;

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

/** What somebody had beforehand. Leaving does not touch it: nothing is asked back (R12), and what was paid stays in the books. */
@ApplicationScoped
class AdvancesHolding extends HeldRows<Advance> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private AdvanceRows advances;

    @Override
    public String key() {
        return "support.advances";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return advances.of(rows(person)).stream()
                .map(advance -> Entry.of(
                        advance.askedOn(),
                        new Entry.Fact("support.holding.claims.amount", AdvanceWords.amount(reader, advance)),
                        new Entry.Fact(
                                "support.holding.claims.state",
                                Texts.text(reader, "support.advances.state", advance.state())),
                        new Entry.Fact(
                                "support.holding.advances.used", advance.used().inWords(reader)),
                        new Entry.Fact(
                                "support.holding.advances.left", advance.left().inWords(reader))))
                .toList();
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.advances.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Advance> rows(ParticipantId person) {
        return em.createQuery(
                        "select a from Advance a where a.participant = :person order by a.askedOn desc", Advance.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
