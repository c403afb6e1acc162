package org.alongside.core.identity;

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

/** Who judges somebody. Stays for as long as there are pairs to be kept from them (R6). */
@ApplicationScoped
class RelationsHolding extends HeldRows<Relation> {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Override
    public String key() {
        return "core.judges";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(relation -> Entry.of(
                        relation.row().from(),
                        new Entry.Fact(
                                "core.holding.judges.who-it-is",
                                accounts.nameOf(relation.account()).orElse("")),
                        new Entry.Fact(
                                "core.relation.kind",
                                Texts.text(
                                        reader,
                                        "core.relation.kind",
                                        relation.row().kind()))))
                .toList();
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "core.holding.judges.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Relation> rows(ParticipantId person) {
        return em.createQuery(
                        "select r from Relation r where r.participant = :person order by r.begins desc", Relation.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
