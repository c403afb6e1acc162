package org.alongside.core.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** What people decided. The proof of it stays when they go; whose words it was goes with their key. */
@ApplicationScoped
class ChoicesHolding implements Holding {
    @Inject
    private Decisions decisions;

    @Override
    public String key() {
        return "core.choices";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return decisions.of(person).stream()
                .map(event -> {
                    List<Entry.Fact> facts = new ArrayList<>();
                    facts.add(new Entry.Fact("core.consent.purpose", PurposeWords.question(reader, event.purpose())));
                    facts.add(new Entry.Fact(
                            "core.consent.decision", Texts.text(reader, "core.decision", event.decision())));
                    facts.add(
                            new Entry.Fact("core.consent.method", Texts.text(reader, "core.method", event.channel())));
                    decisions.saidBy(event).ifPresent(name -> facts.add(new Entry.Fact("core.consent.said-by", name)));
                    decisions.witness(event).ifPresent(name -> facts.add(new Entry.Fact("core.consent.witness", name)));
                    return new Entry(java.util.Optional.of(event.decidedAt().toLocalDate()), facts);
                })
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        int count = decisions.of(person).size();
        return count == 0 || !level.reaches(Level.NO_NEW_USE)
                ? List.of()
                : List.of(Effect.kept(count, "core.withdrawal.why.proof"));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        return effects(person, level);
    }
}
