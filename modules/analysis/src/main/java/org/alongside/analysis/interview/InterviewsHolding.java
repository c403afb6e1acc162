package org.alongside.analysis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.Accounts;
import org.alongside.spi.ParticipantId;

/** That somebody was interviewed. Stays as a number without a name, so that a study does not tell other numbers than it had. */
@ApplicationScoped
class InterviewsHolding implements Holding {
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
        return of(person).stream()
                .map(interview -> Entry.of(
                        interview.heldOn(),
                        new Entry.Fact(
                                "analysis.interview.interviewer",
                                accounts.nameOf(interview.interviewer()).orElse(""))))
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        int count = of(person).size();
        return count == 0 || !level.reaches(Level.NO_NEW_USE)
                ? List.of()
                : List.of(Effect.kept(count, "analysis.holding.interviews.kept"));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        return effects(person, level);
    }

    private List<Interview> of(ParticipantId person) {
        return em.createQuery(
                        "select i from Interview i where i.participant = :person order by i.heldOn desc",
                        Interview.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
