package org.alongside.core.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** What somebody wrote about resting when they are not well. */
@ApplicationScoped
class BeforehandHolding extends HeldRows<BeforehandEntity> {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    @Override
    public String key() {
        return "core.beforehand";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(script -> Entry.of(
                        script.writtenAt().toLocalDate(),
                        new Entry.Fact(
                                "core.beforehand.signs",
                                texts.open(person, Beforehand.SIGNS, script.id(), script.sealedSigns())
                                        .orElse("")),
                        new Entry.Fact(
                                "core.beforehand.readers", Texts.text(reader, "core.plan-readers", script.readers()))))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<BeforehandEntity> rows(ParticipantId person) {
        return em.createQuery("select b from Beforehand b where b.participant = :person", BeforehandEntity.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
