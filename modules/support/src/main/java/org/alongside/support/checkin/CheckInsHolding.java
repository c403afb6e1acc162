package org.alongside.support.checkin;

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
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** That somebody was asked how they are, and what was noted about it. */
@ApplicationScoped
class CheckInsHolding extends HeldRows<CheckIn> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    @Override
    public String key() {
        return "support.check-ins";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(checkIn -> Entry.of(
                        checkIn.heldOn(),
                        new Entry.Fact(
                                "support.check-ins.column.how",
                                Texts.text(reader, "support.check-ins.how", checkIn.how())),
                        new Entry.Fact(
                                "support.holding.check-ins.note",
                                checkIn.sealedNote()
                                        .flatMap(kept -> texts.open(person, CheckIns.NOTE, checkIn.id(), kept))
                                        .orElse(""))))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.check-ins.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<CheckIn> rows(ParticipantId person) {
        return em.createQuery(
                        "select c from CheckIn c where c.participant = :person order by c.heldOn desc", CheckIn.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
