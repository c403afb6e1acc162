package org.alongside.mentoring.reminder;

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
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/** Whether somebody wants to hear of their meetings beforehand. */
@ApplicationScoped
class ReminderChoicesHolding extends HeldRows<ReminderChoice> {
    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private ProgrammeTime time;

    @Override
    public String key() {
        return "mentoring.reminder-choice";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(choice -> Entry.of(
                        time.there(choice.decidedAt()).toLocalDate(),
                        new Entry.Fact(
                                "mentoring.holding.reminder-choice.wanted",
                                Texts.text(
                                        reader,
                                        choice.wanted()
                                                ? "mentoring.holding.reminder-choice.yes"
                                                : "mentoring.holding.reminder-choice.no")),
                        new Entry.Fact(
                                "mentoring.holding.reminder-choice.how",
                                Texts.text(reader, "core.method", choice.how()))))
                .toList();
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "mentoring.holding.reminder-choice.kept");
    }

    @Override
    protected List<ReminderChoice> rows(ParticipantId person) {
        return Optional.ofNullable(em.find(ReminderChoice.class, person.value())).stream()
                .toList();
    }
}
