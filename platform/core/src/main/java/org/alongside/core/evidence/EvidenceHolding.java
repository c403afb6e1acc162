package org.alongside.core.evidence;

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

/** The papers on which somebody decided. They go before the decisions that they are of. */
@ApplicationScoped
class EvidenceHolding extends HeldRows<EvidenceEntity> {
    private static final int BEFORE_THE_DECISIONS = 50;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Override
    public String key() {
        return "core.evidence";
    }

    @Override
    public int turn() {
        return BEFORE_THE_DECISIONS;
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(paper -> Entry.of(
                        paper.broughtInAt().toLocalDate(),
                        new Entry.Fact(
                                "core.evidence.checked",
                                Texts.text(
                                        reader,
                                        paper.checkedBy().isPresent() ? "core.settings.yes" : "core.settings.no"))))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "core.holding.evidence.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<EvidenceEntity> rows(ParticipantId person) {
        return em.createQuery(
                        "select e from ConsentEvidence e where e.participant = :person order by e.broughtInAt desc",
                        EvidenceEntity.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
