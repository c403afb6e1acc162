package org.alongside.core.detail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** What somebody told of themselves, and their plan for a hard day. */
@ApplicationScoped
class DetailsHolding implements Holding {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    @Override
    public String key() {
        return "core.details";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return find(person).stream()
                .map(detail -> {
                    List<Entry.Fact> facts = new ArrayList<>();
                    detail.sealedTold()
                            .flatMap(kept -> texts.open(person, Details.TOLD, person.value(), kept))
                            .map(ToldJson::read)
                            .ifPresent(told -> facts.addAll(told(told, reader)));
                    detail.sealedPlan()
                            .flatMap(kept -> texts.open(person, Details.PLAN, person.value(), kept))
                            .ifPresent(plan -> facts.add(new Entry.Fact("core.holding.details.plan", plan)));
                    return new Entry(Optional.empty(), facts);
                })
                .toList();
    }

    private static List<Entry.Fact> told(Told told, Locale reader) {
        String needs = told.needs().stream()
                .map(need -> Texts.text(reader, "core.access-need", need))
                .collect(Collectors.joining(", "));
        return List.of(
                        new Entry.Fact("core.holding.details.pronouns", told.pronouns()),
                        new Entry.Fact("core.holding.details.languages", told.languages()),
                        new Entry.Fact("core.holding.details.needs", needs),
                        new Entry.Fact("core.holding.details.more", told.needsInTheirWords()),
                        new Entry.Fact("core.holding.details.reaching", told.reaching()),
                        new Entry.Fact(
                                "core.holding.details.helper",
                                (told.helperName() + " " + told.helperReach() + " " + told.helperMay()).strip()))
                .stream()
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        if (find(person).isEmpty() || !level.reaches(Level.NO_NEW_USE)) {
            return List.of();
        }
        return List.of(level == Level.ERASE ? Effect.deleted(1) : Effect.kept(1, "core.holding.details.kept"));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        if (level == Level.ERASE) {
            find(person).ifPresent(em::remove);
        }
        return effects;
    }

    private Optional<Detail> find(ParticipantId person) {
        return Optional.ofNullable(em.find(Detail.class, person.value()));
    }
}
