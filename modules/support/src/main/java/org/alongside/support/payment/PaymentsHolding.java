package org.alongside.support.payment;

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
import org.alongside.spi.ParticipantId;
import org.alongside.support.charity.Charities;

/** What was paid to somebody, and is about to be. Leaving does not touch it (R12). */
@ApplicationScoped
class PaymentsHolding extends HeldRows<PaymentLine> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Charities charities;

    @Override
    public String key() {
        return "support.payments";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream().map(line -> entry(line, reader)).toList();
    }

    private Entry entry(PaymentLine line, Locale reader) {
        List<Entry.Fact> facts = new ArrayList<>(List.of(
                new Entry.Fact("support.holding.payments.amount", line.amount().inWords(reader)),
                new Entry.Fact("support.holding.payments.reference", line.reference())));
        charities
                .named(line.charity().stream().toList())
                .values()
                .forEach(charity -> facts.add(new Entry.Fact("support.holding.claims.charity", charity.name())));
        return new Entry(line.paidOn(), facts);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.payments.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<PaymentLine> rows(ParticipantId person) {
        return em.createQuery(
                        "select l from PaymentLine l where l.participant = :person order by l.paidOn desc, l.reference",
                        PaymentLine.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
