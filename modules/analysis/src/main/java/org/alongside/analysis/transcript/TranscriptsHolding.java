package org.alongside.analysis.transcript;

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
import org.alongside.spi.ParticipantId;

/**
 * What somebody said in interviews. Out of sight from the moment their yes ends; removed, with every code and quote on it, when they
 * ask for that.
 */
@ApplicationScoped
class TranscriptsHolding extends HeldRows<Transcript> {
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
        return rows(person).stream()
                .map(transcript -> Entry.of(new Entry.Fact(
                        "analysis.holding.transcripts.words", Transcripts.spoken(texts, transcript, person))))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.REMOVE_WORDS);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return level == Level.NO_CONTACT
                ? Optional.empty()
                : Optional.of(Effect.changed(count, "analysis.holding.transcripts.hidden"));
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Transcript> rows(ParticipantId person) {
        return em.createQuery(
                        "select t from Transcript t join Interview i on i.id = t.interview"
                                + " where i.participant = :person order by i.heldOn desc",
                        Transcript.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
