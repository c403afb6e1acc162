package org.alongside.analysis.interview;

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
import org.alongside.core.identity.Accounts;
import org.alongside.spi.ParticipantId;

/** That somebody was interviewed. Stays as a number without a name, so that a study does not tell other numbers than it had. */
@ApplicationScoped
class InterviewsHolding extends HeldRows<Interview> {
    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Override
    public String key() {
        return "analysis.interviews";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(interview -> Entry.of(
                        interview.heldOn(),
                        new Entry.Fact(
                                "analysis.interview.interviewer",
                                accounts.nameOf(interview.interviewer()).orElse(""))))
                .toList();
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "analysis.holding.interviews.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Interview> rows(ParticipantId person) {
        return em.createQuery(
                        "select i from Interview i where i.participant = :person order by i.heldOn desc",
                        Interview.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
