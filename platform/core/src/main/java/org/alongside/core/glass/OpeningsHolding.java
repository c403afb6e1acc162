package org.alongside.core.glass;

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
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;

/** When somebody's data were opened in an emergency. That it was done stays; the reason goes with their key. */
@ApplicationScoped
class OpeningsHolding extends HeldRows<Opening> {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    @Inject
    private Accounts accounts;

    @Override
    public String key() {
        return "core.openings";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(opening -> Entry.of(
                        opening.openedAt().toLocalDate(),
                        new Entry.Fact(
                                "core.glass.by",
                                accounts.nameOf(opening.account()).orElse("")),
                        new Entry.Fact(
                                "core.glass.reason",
                                opening.sealedReason()
                                        .flatMap(kept -> texts.open(person, BreakGlass.REASON, opening.id(), kept))
                                        .orElse(""))))
                .toList();
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "core.withdrawal.why.openings");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Opening> rows(ParticipantId person) {
        return em.createQuery(
                        "select o from Opening o where o.participant = :person order by o.openedAt desc", Opening.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
