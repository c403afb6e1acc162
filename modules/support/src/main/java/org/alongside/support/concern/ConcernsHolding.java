package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.participant.Participants;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/**
 * What somebody raised, and what was written about how they are. It is told to the person themselves only, whoever looks at what is
 * held about them otherwise; and what is withheld from them, or a complaint about them, is neither told nor counted (R10).
 */
@ApplicationScoped
class ConcernsHolding implements Holding {
    /**
     * What becomes of it at some level.
     *
     * @param gone goes
     * @param kept goes once it is done
     * @param unnamed does not name them any more
     */
    private record Becomes(List<Concern> gone, List<Concern> kept, List<Concern> unnamed) {}

    @Inject
    private ConcernRows rows;

    @Inject
    private Concerns concerns;

    @Inject
    private ConcernWords words;

    @Inject
    private Participants participants;

    @Override
    public String key() {
        return "support.concerns";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        if (!isReader(person)) {
            return List.of();
        }
        Stream<Entry> raised = rows.raisedBy(List.of(person)).stream()
                .map(concern -> Entry.of(
                        concern.saidOn(),
                        new Entry.Fact(
                                "support.holding.concerns.raised",
                                Texts.text(reader, "support.concern.kind", concern.kind())),
                        new Entry.Fact("support.holding.concerns.words", words.in(concern)),
                        told(concern)));
        Stream<Entry> about = concerns.shownTo(rows.about(List.of(person))).stream()
                .map(concern -> Entry.of(
                        concern.raisedAt().toLocalDate(),
                        new Entry.Fact("support.holding.concerns.about-you", words.in(concern)),
                        told(concern)));
        return Stream.concat(raised, about).toList();
    }

    private Entry.Fact told(Concern concern) {
        return new Entry.Fact(
                "support.holding.concerns.told",
                concerns.readersOf(concern).stream()
                        .map(reader -> reader.name() + " (" + reader.since().toLocalDate() + ")")
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        return isReader(person) ? effects(becomes(person, level)) : List.of();
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        Becomes becomes = becomes(person, level);
        becomes.unnamed().forEach(Concern::forgetWhoTold);
        rows.remove(becomes.gone());
        if (level.reaches(Level.ERASE)) {
            // What was withheld, and is done, goes as well: without a word, as it was there without one.
            rows.remove(rows.about(List.of(person)).stream()
                    .filter(concern -> concern.kind() == ConcernKind.WELFARE && rows.isPast(concern))
                    .filter(concern -> !becomes.gone().contains(concern))
                    .toList());
            rows.removeStopsOf(person);
        }
        // What became of it is read by staff, too, who print it for people.
        return List.of();
    }

    private Becomes becomes(ParticipantId person, Level level) {
        List<Concern> gone = new ArrayList<>();
        List<Concern> kept = new ArrayList<>();
        List<Concern> unnamed = new ArrayList<>();
        if (level.reaches(Level.REMOVE_WORDS)) {
            for (Concern concern : rows.raisedBy(List.of(person))) {
                if (concern.owner().filter(person::equals).isEmpty()) {
                    unnamed.add(concern);
                } else {
                    (rows.isPast(concern) ? gone : kept).add(concern);
                }
            }
        }
        if (level.reaches(Level.ERASE)) {
            concerns.shownTo(rows.about(List.of(person))).stream()
                    .filter(concern -> !gone.contains(concern) && !kept.contains(concern))
                    .forEach(concern -> (rows.isPast(concern) ? gone : kept).add(concern));
        }
        return new Becomes(gone, kept, unnamed);
    }

    private static List<Effect> effects(Becomes becomes) {
        List<Effect> effects = new ArrayList<>();
        if (!becomes.gone().isEmpty()) {
            effects.add(Effect.deleted(becomes.gone().size()));
        }
        if (!becomes.unnamed().isEmpty()) {
            effects.add(Effect.changed(becomes.unnamed().size(), "support.holding.concerns.unnamed"));
        }
        if (!becomes.kept().isEmpty()) {
            effects.add(Effect.kept(becomes.kept().size(), "support.holding.concerns.kept"));
        }
        return effects;
    }

    /** Staff stop and print for people, too: they learn nothing from it. */
    private boolean isReader(ParticipantId person) {
        return participants
                .me()
                .filter(me -> participants.sameAs(person).contains(me))
                .isPresent();
    }
}
