package org.alongside.analysis.study;

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
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Relations;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** How researchers said that they know somebody. Goes when the person does. */
@ApplicationScoped
class AcquaintancesHolding extends HeldRows<Acquaintance> {
    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Override
    public String key() {
        return "analysis.acquaintances";
    }

    /** What tells of a pair is not there for whoever judges trainees (R6). */
    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        boolean judges = !relations.judgedByMe().isEmpty();
        return rows(person).stream()
                .filter(entry -> !(judges && entry.how().pair()))
                .map(entry -> Entry.of(
                        entry.statedOn(),
                        new Entry.Fact(
                                "analysis.involvement.researcher",
                                accounts.nameOf(entry.researcher()).orElse("")),
                        new Entry.Fact(
                                "analysis.involvement.how", Texts.text(reader, "analysis.how-known", entry.how()))))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "analysis.holding.acquaintances.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Acquaintance> rows(ParticipantId person) {
        return em.createQuery(
                        "select a from Acquaintance a where a.participant = :person order by a.statedOn desc, a.id",
                        Acquaintance.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
