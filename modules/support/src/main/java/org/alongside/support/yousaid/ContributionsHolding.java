package org.alongside.support.yousaid;

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
import org.alongside.spi.ParticipantId;

/** What somebody told the programme, and what they said to the answer; but for what they told elsewhere ({@link QuietHolding}). */
@ApplicationScoped
class ContributionsHolding extends HeldRows<Contribution> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private VoiceRows voices;

    @Override
    public String key() {
        return "support.contributions";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(voice -> Entry.of(
                        voice.saidOn(),
                        new Entry.Fact("support.you-said.words", voices.words(voice)),
                        new Entry.Fact("support.you-said.reply", voices.reply(voice))))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.contributions.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Contribution> rows(ParticipantId person) {
        return voices.of(person).stream().filter(voice -> !voice.isQuiet()).toList();
    }
}
