package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** Somebody's pay. Leaving does not touch it: what is owed is paid (R12), and what was paid stays in the books. */
@ApplicationScoped
class ClaimsHolding extends HeldRows<Claim> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private ClaimRows claims;

    @Override
    public String key() {
        return "support.claims";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return claims.of(rows(person)).stream()
                .map(claim -> entry(claim, reader))
                .toList();
    }

    private static Entry entry(ClaimRow claim, Locale reader) {
        List<Entry.Fact> facts = new ArrayList<>(List.of(
                new Entry.Fact(
                        "support.holding.claims.amount",
                        claim.amount()
                                .or(claim::offered)
                                .map(money -> money.inWords(reader))
                                .orElse("")),
                new Entry.Fact(
                        "support.holding.claims.state", Texts.text(reader, "support.claims.state", claim.state()))));
        claim.charity()
                .map(charity -> new Entry.Fact("support.holding.claims.charity", charity.name()))
                .ifPresent(facts::add);
        return new Entry(Optional.of(claim.heldOn()), facts);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.claims.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Claim> rows(ParticipantId person) {
        return em.createQuery("select c from Claim c where c.participant = :person order by c.heldOn desc", Claim.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
