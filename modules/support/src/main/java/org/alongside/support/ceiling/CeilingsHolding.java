package org.alongside.support.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.participant.Participants;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/**
 * Up to how much somebody would like to be paid. That they said something is told to the person themselves only, whoever looks at
 * what is held about them otherwise. The amounts go with their words; that they were said once goes when everything does.
 */
@ApplicationScoped
class CeilingsHolding implements Holding {
    @Inject
    private CeilingRows rows;

    @Inject
    private Participants participants;

    @Inject
    private Today today;

    @Override
    public String key() {
        return "support.ceilings";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        if (!isReader(person)) {
            return List.of();
        }
        return standing(person).stream()
                .map(ceiling -> Entry.of(
                        today.of(ceiling.saidAt()),
                        new Entry.Fact(
                                "support.holding.ceilings.said", Texts.text(reader, "support.holding.ceilings.where"))))
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        long words = level.reaches(Level.REMOVE_WORDS) && isReader(person)
                ? standing(person).size()
                : 0;
        return words == 0 ? List.of() : List.of(Effect.deleted(words));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Ceiling> theirs = rows.of(List.of(person));
        if (level.reaches(Level.ERASE)) {
            theirs.forEach(rows::remove);
        } else if (level.reaches(Level.REMOVE_WORDS)) {
            theirs.forEach(Ceiling::forget);
        }
        // What became of it is read by staff, too, who print it for people.
        return List.of();
    }

    private List<Ceiling> standing(ParticipantId person) {
        return rows.of(List.of(person)).stream()
                .filter(ceiling -> ceiling.sealedAmounts().isPresent())
                .toList();
    }

    private boolean isReader(ParticipantId person) {
        return participants
                .me()
                .filter(me -> participants.sameAs(person).contains(me))
                .isPresent();
    }
}
