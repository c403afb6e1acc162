package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** Somebody's pay. Leaving does not touch it: what is owed is paid (R12), and what was paid stays in the books. */
@ApplicationScoped
class ClaimsHolding implements Holding {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private ClaimRows rows;

    @Override
    public String key() {
        return "support.claims";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows.of(of(person)).stream()
                .map(claim -> Entry.of(
                        claim.heldOn(),
                        new Entry.Fact(
                                "support.holding.claims.amount",
                                claim.amount()
                                        .or(claim::offered)
                                        .map(money -> money.inWords(reader))
                                        .orElse("")),
                        new Entry.Fact(
                                "support.holding.claims.state",
                                Texts.text(reader, "support.claims.state", claim.state()))))
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        int count = of(person).size();
        return count == 0 || !level.reaches(Level.NO_NEW_USE)
                ? List.of()
                : List.of(Effect.kept(count, "support.holding.claims.kept"));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        return effects(person, level);
    }

    private List<Claim> of(ParticipantId person) {
        return em.createQuery("select c from Claim c where c.participant = :person order by c.heldOn desc", Claim.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
