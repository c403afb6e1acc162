package org.alongside.support.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;
import org.alongside.support.task.CheckInTasks;

/** How somebody likes to be supported. Check-ins rest from a pause on; the words go with all their words. */
@ApplicationScoped
class PlansHolding implements Holding {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    @Inject
    private CheckInTasks tasks;

    @Override
    public String key() {
        return "support.plans";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        List<Entry> held = new ArrayList<>();
        wish(person)
                .ifPresent(wish -> held.add(Entry.of(
                        wish.toldOn(),
                        new Entry.Fact(
                                "support.plan.rhythm",
                                Texts.text(
                                        reader,
                                        "support.plan.rhythm",
                                        wish.wish().rhythm())),
                        new Entry.Fact(
                                "support.plan.way",
                                Texts.text(
                                        reader, "support.plan.way", wish.wish().way())))));
        entries(person)
                .forEach(entry -> held.add(Entry.of(
                        entry.writtenAt().toLocalDate(),
                        new Entry.Fact(
                                Texts.key("support.plan.part", entry.part()),
                                texts.open(person, Plans.WORDS, entry.id(), entry.sealedWords())
                                        .orElse("")))));
        return held;
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        return effects(
                level,
                entries(person).size(),
                wish(person).isPresent() ? 1 : 0,
                wish(person).filter(CheckInWish::asks).isPresent() ? 1 : 0);
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        tasks.noLonger(person);
        if (level.reaches(Level.REMOVE_WORDS)) {
            entries(person).forEach(em::remove);
            wish(person).ifPresent(em::remove);
        } else {
            wish(person).ifPresent(CheckInWish::rest);
        }
        return effects;
    }

    private static List<Effect> effects(Level level, long entries, long wishes, long asking) {
        long all = entries + wishes;
        if (level.reaches(Level.REMOVE_WORDS)) {
            return all == 0 ? List.of() : List.of(Effect.deleted(all));
        }
        return Stream.of(
                        Effect.stopped(asking),
                        Effect.kept(level.reaches(Level.NO_NEW_USE) ? all : 0, "support.holding.plans.kept"))
                .filter(effect -> effect.count() > 0)
                .toList();
    }

    private List<PlanEntry> entries(ParticipantId person) {
        return em.createQuery(
                        "select e from PlanEntry e where e.participant = :person order by e.writtenAt desc",
                        PlanEntry.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    private Optional<CheckInWish> wish(ParticipantId person) {
        return Optional.ofNullable(em.find(CheckInWish.class, person.value()));
    }
}
