package org.alongside.support.yousaid;

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
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;

/**
 * Of what somebody hears back that they told elsewhere, in confidence. It is told to the person themselves only, whoever looks at what is
 * held about them otherwise.
 */
@ApplicationScoped
class QuietHolding implements Holding {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private VoiceRows voices;

    @Inject
    private Participants participants;

    @Override
    public String key() {
        return "support.brought-in";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return isReader(person)
                ? rows(person).stream()
                        .map(voice -> Entry.of(
                                voice.saidOn(),
                                new Entry.Fact("support.you-said.ours", voices.words(voice)),
                                new Entry.Fact("support.you-said.reply", voices.reply(voice))))
                        .toList()
                : List.of();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        List<Contribution> rows = isReader(person) ? rows(person) : List.of();
        return level.reaches(Level.ERASE) && !rows.isEmpty() ? List.of(Effect.deleted(rows.size())) : List.of();
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        if (level.reaches(Level.ERASE)) {
            rows(person).forEach(em::remove);
        }
        // What became of it is read by staff, too, who print it for people.
        return List.of();
    }

    private List<Contribution> rows(ParticipantId person) {
        return voices.of(person).stream().filter(Contribution::isQuiet).toList();
    }

    /** Staff stop and print for people, too: they learn nothing from it. */
    private boolean isReader(ParticipantId person) {
        return participants
                .me()
                .filter(me -> participants.sameAs(person).contains(me))
                .isPresent();
    }
}
