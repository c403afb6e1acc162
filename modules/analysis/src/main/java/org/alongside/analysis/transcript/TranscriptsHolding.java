package org.alongside.analysis.transcript;

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
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;

/**
 * What somebody said in interviews. Out of sight from the moment their yes ends; removed, with every code and quote on it, when they
 * ask for that.
 */
@ApplicationScoped
class TranscriptsHolding implements Holding {
    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    @Override
    public String key() {
        return "analysis.transcripts";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return of(person).stream()
                .map(transcript -> Entry.of(new Entry.Fact(
                        "analysis.holding.transcripts.words",
                        transcript
                                .sealedBody()
                                .flatMap(kept -> texts.open(
                                        person,
                                        Transcripts.BODY,
                                        transcript.id().value(),
                                        kept))
                                .orElse(""))))
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        int count = of(person).size();
        if (count == 0 || level == Level.NO_CONTACT) {
            return List.of();
        }
        return List.of(
                level.reaches(Level.REMOVE_WORDS)
                        ? Effect.deleted(count)
                        : Effect.changed(count, "analysis.holding.transcripts.hidden"));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        if (level.reaches(Level.REMOVE_WORDS)) {
            of(person).forEach(em::remove);
        }
        return effects;
    }

    private List<Transcript> of(ParticipantId person) {
        return em.createQuery(
                        "select t from Transcript t join Interview i on i.id = t.interview"
                                + " where i.participant = :person order by i.heldOn desc",
                        Transcript.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
