package org.alongside.mentoring.pairing;

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

/**
 * Somebody's pairs. A pause makes an open one rest; going further ends it, and a person tells the other one kindly (R12). That there
 * was a pair stays: the other one has a part in it.
 */
@ApplicationScoped
class PairsHolding implements Holding {
    @Inject
    private PairingRows pairs;

    @Inject
    private Pairings pairings;

    @Override
    public String key() {
        return "mentoring.pairs";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return of(person).stream().map(pair -> entry(pair, person, reader)).toList();
    }

    private Entry entry(Pairing pair, ParticipantId person, Locale reader) {
        Pairings.Row row = pairs.row(pair);
        List<Entry.Fact> facts = new ArrayList<>(List.of(
                new Entry.Fact(
                        "mentoring.holding.pairs.with", row.partnerOf(person).callName()),
                new Entry.Fact("mentoring.holding.pairs.state", Texts.text(reader, "mentoring.state", pair.state()))));
        pair.met()
                .ifPresent(times -> facts.add(new Entry.Fact("mentoring.holding.pairs.met", Integer.toString(times))));
        return Entry.of(pair.beganOn(), facts.toArray(Entry.Fact[]::new));
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        List<Pairing> all = of(person);
        long open = all.stream().filter(pair -> pair.state().open()).count();
        List<Effect> effects = new ArrayList<>();
        if (level == Level.PAUSE && meeting(person) > 0) {
            effects.add(Effect.changed(meeting(person), "mentoring.holding.pairs.rest"));
        }
        if (level.reaches(Level.NO_NEW_USE)) {
            if (open > 0) {
                effects.add(Effect.stopped(open));
            }
            if (!all.isEmpty()) {
                effects.add(Effect.kept(all.size(), "mentoring.holding.pairs.kept"));
            }
        }
        return effects;
    }

    private long meeting(ParticipantId person) {
        return of(person).stream()
                .filter(pair -> pair.state() == PairingState.MEETING)
                .count();
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        for (Pairing pair : of(person)) {
            if (level == Level.PAUSE && pair.state() == PairingState.MEETING) {
                pairings.pause(pair.id());
            } else if (level.reaches(Level.NO_NEW_USE) && pair.state().open()) {
                pairings.leaveFor(pair.id(), person);
            }
        }
        return effects;
    }

    private List<Pairing> of(ParticipantId person) {
        return pairs.all().stream().filter(pair -> pair.has(person)).toList();
    }
}
