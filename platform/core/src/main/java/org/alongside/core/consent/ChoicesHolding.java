package org.alongside.core.consent;

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

/** What people decided. The proof of it stays when they go; whose words it was goes with their key. */
@ApplicationScoped
class ChoicesHolding extends HeldRows<ConsentEvent> {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Decisions decisions;

    @Override
    public String key() {
        return "core.choices";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(event -> {
                    List<Entry.Fact> facts = new ArrayList<>();
                    facts.add(new Entry.Fact("core.consent.purpose", PurposeWords.question(reader, event.purpose())));
                    facts.add(new Entry.Fact(
                            "core.consent.decision", Texts.text(reader, "core.decision", event.decision())));
                    facts.add(
                            new Entry.Fact("core.consent.method", Texts.text(reader, "core.method", event.channel())));
                    decisions.saidBy(event).ifPresent(name -> facts.add(new Entry.Fact("core.consent.said-by", name)));
                    decisions.witness(event).ifPresent(name -> facts.add(new Entry.Fact("core.consent.witness", name)));
                    return new Entry(Optional.of(event.decidedAt().toLocalDate()), facts);
                })
                .toList();
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "core.withdrawal.why.proof");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<ConsentEvent> rows(ParticipantId person) {
        return decisions.of(person);
    }
}
