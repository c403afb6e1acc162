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
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** What somebody told of themselves, and their plan for a hard day. */
@ApplicationScoped
class DetailsHolding extends HeldRows<Detail> {
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
        return rows(person).stream()
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
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "core.holding.details.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Detail> rows(ParticipantId person) {
        return Optional.ofNullable(em.find(Detail.class, person.value())).stream()
                .toList();
    }
}
