package org.alongside.support.task;

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
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;

/** What a supporter does for somebody. It outlasts their leaving: the goodbye is one of these tasks. */
@ApplicationScoped
class TasksHolding extends HeldRows<SupportTask> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Override
    public String key() {
        return "support.tasks";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        String name = participants.nameOf(person);
        return rows(person).stream()
                .map(task -> Entry.of(
                        task.due(),
                        new Entry.Fact("support.holding.tasks.what", TaskWords.what(reader, task.kind(), name))))
                .toList();
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.tasks.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<SupportTask> rows(ParticipantId person) {
        return em.createQuery(
                        "select t from SupportTask t where t.participant = :person order by t.due desc",
                        SupportTask.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
