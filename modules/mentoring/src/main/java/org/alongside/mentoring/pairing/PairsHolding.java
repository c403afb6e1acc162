package org.alongside.mentoring.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    /** Of what is only thought of, somebody is shown what they may know: a trainee learns of it when the mentor would like to. */
    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return of(person).stream()
                .filter(pair -> pair.introducedOn().isPresent() || pairs.mayKnow(pair, person))
                .map(pair -> entry(pair, person, reader))
                .toList();
    }

    private Entry entry(Pairing pair, ParticipantId person, Locale reader) {
        Pairings.Row row = pairs.row(pair);
        List<Entry.Fact> facts = new ArrayList<>(List.of(
                new Entry.Fact(
                        "mentoring.holding.pairs.with", row.partnerOf(person).callName()),
                new Entry.Fact("mentoring.holding.pairs.state", Texts.text(reader, "mentoring.state", pair.state()))));
        pair.met()
                .ifPresent(times -> facts.add(new Entry.Fact("mentoring.holding.pairs.met", Integer.toString(times))));
        return new Entry(pair.introducedOn(), facts);
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        List<Pairing> all = of(person);
        List<Effect> effects = new ArrayList<>();
        if (level == Level.PAUSE) {
            long meeting = all.stream().filter(PairsHolding::mayRest).count();
            if (meeting > 0) {
                effects.add(Effect.changed(meeting, "mentoring.holding.pairs.rest"));
            }
        }
        if (level.reaches(Level.NO_NEW_USE)) {
            long ends = all.stream()
                    .filter(pair -> pair.state().open() || pair.state().onlyThoughtOf())
                    .count();
            if (ends > 0) {
                effects.add(Effect.stopped(ends));
            }
            long kept =
                    all.stream().filter(pair -> pair.introducedOn().isPresent()).count();
            if (kept > 0) {
                effects.add(Effect.kept(kept, "mentoring.holding.pairs.kept"));
            }
        }
        return effects;
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        for (Pairing pair : of(person)) {
            if (level == Level.PAUSE && mayRest(pair)) {
                pairings.pause(pair.id());
            } else if (level.reaches(Level.NO_NEW_USE)) {
                pairings.letGo(pair, person);
            }
        }
        return effects;
    }

    private static boolean mayRest(Pairing pair) {
        return pair.state().open() && pair.state() != PairingState.PAUSED;
    }

    private List<Pairing> of(ParticipantId person) {
        return Stream.concat(pairs.all().stream(), pairs.thoughtOf().stream())
                .filter(pair -> pair.has(person))
                .toList();
    }
}
